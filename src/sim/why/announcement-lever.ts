/**
 * What a customer announces so that Microsoft chooses otherwise. Of its own it sets local preference, and it heeds neither
 * communities nor, as far as anybody says, MED; what is left is the length of the path.
 *
 * @source ER-130, ER-162, ER-169, ER-171, ER-173
 */
import { listed } from '#base/listed.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { Advert } from '#model/policy.ts';
import type { Asn } from '#model/units.ts';
import { isPrivateAsn } from '#sim/bgp/as-path.ts';
import type { BgpRoute } from '#sim/network/routing-state.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { type Entry, entryOf } from './entry-session.ts';
import { Changes, type Lever, nothingToTry, trying } from './lever.ts';

export interface Contest {
  readonly document: TopologyDocument;
  readonly situation: Situation;
  readonly router: string;
  readonly prefix: Prefix;
  readonly loser: BgpRoute;
  /** All others whose next hop can be reached. */
  readonly rivals: readonly BgpRoute[];
}

export function byAnnouncement(contest: Contest): Lever {
  const { loser, rivals } = contest;
  const better = rivals.find(
    (rival) => rival.weight > loser.weight || rival.localPreference > loser.localPreference,
  );
  if (better) return whileDrained(contest) ?? withdrawn(contest) ?? nothingToTry(preferred(contest, better));
  // With a longer path it loses before anything else is looked at.
  const near = rivals.filter(
    ({ asPath, weight, localPreference }) =>
      weight === loser.weight &&
      localPreference === loser.localPreference &&
      asPath.length <= loser.asPath.length,
  );
  return shortened(contest, near) ?? lengthened(contest, near);
}

function preferred({ prefix, situation, router }: Contest, better: BgpRoute): string {
  const holder = better.from ?? router;
  const name = situation.compiled.stations.get(holder)?.place.label ?? holder;
  return better.kind === 'local'
    ? t`No attribute you can set decides this: ${name} has ${prefix} itself, and its own comes first.`
    : t`No attribute you can set decides this: Microsoft sets this preference itself, and nothing that is announced to it changes that.`;
}

/** A drained link comes last until its maintenance is over (ER-162). */
function whileDrained(contest: Contest): Lever | null {
  const { document } = contest;
  const { origin } = announcedAt(contest, contest.loser);
  const peering = origin?.peering ? document.nodes[origin.peering] : undefined;
  const circuit = peering?.kind === 'peering' ? document.nodes[peering.circuit] : undefined;
  if (circuit?.kind !== 'circuit' || !origin?.part || circuit.drained !== origin.part) return null;
  return trying(t`End the maintenance of the ${origin.part} link of ${circuit.name}`, [
    { type: 'node', element: circuit.id, fields: { drained: 'none' } },
  ]);
}

/** What Microsoft prefers, whatever is announced, it no longer prefers when it does not hear of it. */
function withdrawn(contest: Contest): Lever | null {
  const { document, loser, rivals, prefix } = contest;
  const isBetter = ({ weight, localPreference }: BgpRoute) =>
    weight > loser.weight || (weight === loser.weight && localPreference > loser.localPreference);
  const isRivalStill = (rival: BgpRoute) =>
    !isBetter(rival) &&
    rival.weight === loser.weight &&
    rival.localPreference === loser.localPreference &&
    rival.asPath.length <= loser.asPath.length;
  if (rivals.some(isRivalStill)) return null;
  const changes = new Changes(document);
  const places = new Set<string>();
  for (const rival of rivals.filter(isBetter)) {
    const line = lineOf(contest, changes.document, rival);
    if (!line) return null;
    const { peering, part, index, advert } = line;
    const other = part === 'primary' ? 'secondary' : 'primary';
    const kept = advert.link === 'both' ? [{ ...advert, link: other }] : [];
    const adverts = peering.adverts.flatMap((each, at) => (at === index ? kept : [each]));
    changes.add({ type: 'node', element: peering.id, fields: { adverts } });
    places.add(t`the ${part} link of ${peering.name}`);
  }
  return trying(t`Do not announce ${prefix} on ${listed([...places])}`, changes.all);
}

/** The session over which a customer announced it to Microsoft, before gateways and reflectors passed it on. */
export function announcedAt({ situation, router, prefix }: Contest, route: BgpRoute): Entry {
  const entry = entryOf(situation, router, prefix, route);
  const isConnection = entry.origin?.link != null && entry.origin.peering === null;
  const before = isConnection ? situation.compiled.network.sessions : [];
  const session = before.find(({ name }) => name === route.session);
  const edge = session?.ends.find((end) => end.router !== entry.router)?.router;
  const held = edge === undefined ? null : situation.state.bgp(edge, prefix)?.best;
  return edge !== undefined && held ? entryOf(situation, edge, prefix, held) : entry;
}

interface Line {
  readonly peering: NodeOf<'peering'>;
  readonly part: 'primary' | 'secondary';
  readonly index: number;
  readonly advert: Advert;
}

function lineOf(contest: Contest, document: TopologyDocument, route: BgpRoute): Line | null {
  const { origin } = announcedAt(contest, route);
  const peering = origin?.peering ? document.nodes[origin.peering] : undefined;
  const part = origin?.part;
  if (peering?.kind !== 'peering' || !part) return null;
  const index = peering.adverts.findIndex(
    (advert) => advert.prefix === contest.prefix && (advert.link === 'both' || advert.link === part),
  );
  const advert = peering.adverts[index];
  return advert ? { peering, part, index, advert } : null;
}

/** Microsoft takes private numbers out of what it hears on Microsoft peering, so that they lengthen nothing (ER-130). */
const counts = ({ peering }: Line, asn: Asn): boolean => peering.type !== 'microsoft' || !isPrivateAsn(asn);

function shortened(contest: Contest, near: readonly BgpRoute[]): Lever | null {
  const { document, loser, prefix } = contest;
  const line = lineOf(contest, document, loser);
  if (!line) return null;
  const shortest = Math.min(...near.map(({ asPath }) => asPath.length));
  const by = loser.asPath.length - shortest + 1;
  const { peering, part, index, advert } = line;
  let left = by;
  const prepend = advert.prepend.filter((asn) => left === 0 || !counts(line, asn) || left-- === 0);
  if (left > 0) return null;
  const changed = { ...advert, link: part, prepend };
  // Only over this link: a rival may be announced by the same line.
  const adverts =
    advert.link === 'both'
      ? [changed, ...peering.adverts]
      : peering.adverts.map((each, at) => (at === index ? changed : each));
  return trying(
    t`Announce ${prefix} on the ${part} link of ${peering.name} with ${by} AS ${plural(by, { one: 'number', other: 'numbers' })} less in front`,
    [{ type: 'node', element: peering.id, fields: { adverts } }],
  );
}

function lengthened(contest: Contest, near: readonly BgpRoute[]): Lever {
  const { document, loser, prefix } = contest;
  const changes = new Changes(document);
  const labels: string[] = [];
  for (const rival of near) {
    const line = lineOf(contest, changes.document, rival);
    if (!line)
      return nothingToTry(
        t`No attribute you can set decides this: what won is no announcement of yours, so that its path cannot be made longer.`,
      );
    const { peering, part, advert } = line;
    if (!counts(line, peering.peerAsn))
      return nothingToTry(
        t`No attribute you can set decides this: Microsoft takes private AS numbers out of the path, so that ${peering.name} cannot make it longer with its own, ${peering.peerAsn}.`,
      );
    const by = loser.asPath.length - rival.asPath.length + 1;
    const prepend = [...Array.from({ length: by }, () => peering.peerAsn), ...advert.prepend];
    changes.add({
      type: 'node',
      element: peering.id,
      fields: { adverts: [{ ...advert, link: part, prepend }, ...peering.adverts] },
    });
    labels.push(
      t`Announce ${prefix} on the ${part} link of ${peering.name} with ${by} more AS ${plural(by, { one: 'number', other: 'numbers' })} in front`,
    );
  }
  const [label, ...others] = labels;
  if (label === undefined)
    return nothingToTry(
      t`No attribute you can set decides this: nothing that is compared before its place in the network.`,
    );
  return trying(
    others.length === 0
      ? label
      : t`${label}, and the same on ${others.length} more ${plural(others.length, { one: 'link', other: 'links' })}`,
    changes.all,
  );
}
