/** A happening in words, with the names of the network. */
import { t } from '#base/t.ts';
import type { Prefix } from '#model/addresses.ts';
import type { Chosen, JournalEntry } from '#sim/network/routing-state.ts';
import type { Happening } from './journal.ts';
import type { Settled } from './simulation.ts';

export function tellHappening(
  settled: Settled,
  happening: Happening,
): Omit<JournalEntry, 'at' | 'sequence' | 'causedBy' | 'type'> {
  const { topology, classes, tables } = settled.world;
  const session = topology.sessions[happening.session];
  const router = topology.nodeNames[happening.router] ?? null;
  const prefixClass = classes.classes[happening.prefixClass];
  const prefix = prefixClass ? (tables.prefixes.text[prefixClass.first] as Prefix) : null;
  const routes =
    prefixClass && prefixClass.size > 1 ? t`${prefix} and ${prefixClass.size - 1} more` : `${prefix}`;
  return {
    router,
    session: session?.name ?? null,
    link: isOfLink(happening) ? (topology.segments[happening.route]?.name ?? null) : null,
    prefix,
    morePrefixes: prefixClass ? prefixClass.size - 1 : 0,
    chosen: happening.kind === 'best-changed' ? chosen(settled, happening) : null,
    text: text(settled, happening, routes),
  };
}

const isOfLink = ({ kind }: Happening) => kind === 'link-down' || kind === 'link-up';

function chosen({ world: { topology, tables } }: Settled, { session, router, route }: Happening): Chosen {
  const ends = topology.sessions[session]?.ends;
  if (route === 0) return { type: 'none' };
  if (!ends) return { type: 'own' };
  const [a, b] = ends;
  return {
    type: 'learned',
    over: a.router === topology.nodeNames[router] ? b.router : a.router,
    asPath: pathText(tables.routes.asPaths.get(tables.routes.asPath(route))),
  };
}

function text(
  { world: { topology, tables }, ailments }: Settled,
  { kind, session: number, router: at, route }: Happening,
  prefixes: string,
): string {
  const session = topology.sessions[number];
  const [a, b] = session?.ends ?? [];
  const router = topology.nodeNames[at] ?? '';
  const peer = a?.router === router ? b?.router : a?.router;
  const link = topology.segments[route]?.name;
  switch (kind) {
    case 'session-up':
      return t`The session ${session?.name} between ${a?.router} and ${b?.router} is up.`;
    case 'session-down':
      return t`The session ${session?.name} between ${a?.router} and ${b?.router} is down. ${ailments[number]?.because ?? ''}`.trim();
    case 'announce':
      return t`${router} announces ${prefixes} to ${peer}.`;
    case 'withdraw':
      return t`${router} withdraws ${prefixes} from ${peer}.`;
    case 'best-changed':
      if (route === 0) return t`${router} has no route to ${prefixes} any more.`;
      if (!session) return t`${router} originates ${prefixes}.`;
      return t`${router} chooses the route to ${prefixes} over ${peer}, AS path ${pathText(tables.routes.asPaths.get(tables.routes.asPath(route)))}.`;
    case 'link-down':
      return topology.segments[route]?.lost ? t`Link ${link} loses every frame.` : t`Link ${link} goes down.`;
    case 'link-up':
      return t`Link ${link} works again.`;
    case 'limit-exceeded':
      return t`${router} accepted ${route} prefixes from ${peer} on ${session?.name}, which is more than it allows.`;
  }
}

const pathText = (path: readonly (number | readonly number[])[]) =>
  path.map((part) => (typeof part === 'number' ? String(part) : `{${part.join(',')}}`)).join(' ') || t`empty`;
