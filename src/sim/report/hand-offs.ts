/**
 * Hand-offs: every change of owner along a path, and the place where it stops being private.
 *
 * @source design, Hand-offs; ER-265, ER-317, ER-375, ER-377, ER-390, group L
 */
import { t } from '#base/t.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { TracedPath } from '#sim/trace/path-graph.ts';
import type { HandOff, Medium, Place } from './report.ts';

const ownerWords: Readonly<Record<Owner, string>> = {
  customer: t`your own network`,
  provider: t`the connectivity provider`,
  microsoft: t`Microsoft`,
  internet: t`internet providers`,
};

export const isPrivateMedium = (medium: Medium): boolean =>
  medium === 'customer-private' || medium === 'provider-private' || medium === 'microsoft-private';

export function handOffs(path: TracedPath, direction: 'forward' | 'return'): readonly HandOff[] {
  const found = new Map<string, HandOff>();
  const note = (handOff: HandOff) => {
    const key = `${handOff.at.node} ${handOff.at.part} ${handOff.at.role} ${handOff.from} ${handOff.to}`;
    if (!found.has(key)) found.set(key, handOff);
  };
  for (const [index, segment] of path.segments.entries()) {
    const hop = path.hops[segment.from];
    const before = path.segments.find((each) => each.to === segment.from);
    if (!hop) continue;
    const from = before?.owner ?? hop.owner;
    const privateEnds =
      (before ? isPrivateMedium(before.medium) : hop.owner === 'customer') &&
      !isPrivateMedium(segment.medium);
    if (from !== segment.owner || privateEnds)
      note(
        describe(
          hop.place,
          direction,
          index,
          from,
          segment.owner,
          before?.medium ?? null,
          segment.medium,
          privateEnds,
          hop.decision?.sentence ?? '',
          hop.place.label,
        ),
      );
  }
  // A packet that Microsoft refuses at its edge has changed hands there all the same.
  for (const hop of path.hops) {
    if (!hop.end || hop.end.outcome === 'delivered') continue;
    const index = path.segments.findIndex((segment) => segment.to === hop.index);
    const before = path.segments[index];
    if (before && before.owner !== hop.owner)
      note(
        describe(
          hop.place,
          direction,
          index,
          before.owner,
          hop.owner,
          before.medium,
          null,
          false,
          hop.end.sentence,
          hop.place.label,
        ),
      );
  }
  return [...found.values()].sort((a, b) => position(path, a) - position(path, b));
}

const position = (path: TracedPath, handOff: HandOff) => path.segments[handOff.segment]?.from ?? 0;

function describe(
  at: Place,
  direction: 'forward' | 'return',
  segment: number,
  from: Owner,
  to: Owner,
  before: Medium | null,
  after: Medium | null,
  privateEnds: boolean,
  chosenBy: string,
  label: string,
): HandOff {
  const edge = at.role === 'msee';
  const who =
    from === to
      ? t`At ${label} the path leaves its private part; ${ownerWords[to]} carries it on.`
      : edge && to === 'microsoft'
        ? t`${capital(ownerWords[from])} hands the packet to Microsoft at ${label}, the Microsoft edge.`
        : edge
          ? t`Microsoft hands the packet to ${ownerWords[to]} at ${label}, the Microsoft edge.`
          : t`${capital(ownerWords[from])} hands the packet to ${ownerWords[to]} at ${label}.`;
  return {
    direction,
    segment,
    from,
    to,
    edge,
    privateEnds,
    at,
    who,
    chosenBy,
    protectedBy: after ? protection[after] : t`Nothing: the packet stops here.`,
    facts: factsOf(edge, before, after),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const protection: Readonly<Record<Medium, string>> = {
  'customer-private': t`Your own network and whatever you encrypt.`,
  'provider-private': t`A dedicated logical path of the provider. Nothing is encrypted by ExpressRoute: TLS or IPsec is up to you.`,
  'microsoft-shared': t`TLS of the application. From here the network is Microsoft's shared network: not the internet, and not dedicated to you.`,
  'microsoft-private': t`The separate routing domain of your virtual networks. Nothing is encrypted by ExpressRoute.`,
  'public-internet': t`TLS of the application only. From here anybody may carry it.`,
  'ipsec-over-internet': t`IPsec between your device and the VPN gateway.`,
};

function factsOf(edge: boolean, before: Medium | null, after: Medium | null): readonly string[] {
  if (edge && after === 'microsoft-shared') return ['ER-006', 'ER-317', 'ER-377'];
  if (edge && after === 'microsoft-private') return ['ER-006', 'ER-012', 'ER-377'];
  if (edge && after === null) return ['ER-134', 'ER-401'];
  if (edge) return ['ER-006', 'ER-265', 'ER-375'];
  if (after === 'provider-private' || before === 'provider-private') return ['ER-004', 'ER-375', 'ER-390'];
  if (after === 'public-internet' || before === 'public-internet') return ['ER-320', 'ER-375', 'ER-390'];
  if (after === 'ipsec-over-internet') return ['ER-284', 'ER-375'];
  return ['ER-390'];
}
