/**
 * The change of a design that makes a losing route win, where a design can make it: an import rule where the route comes
 * in, a longer path on what wins, a connection's weight. It disturbs this prefix only. Where there is none, it says why.
 *
 * The engine has said which attribute has to change (`smallest-change.ts`); this says where a user sets it.
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { BgpEntry, BgpRoute, LostRoute, RouteChangeToWin } from '#sim/network/routing-state.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { announcedAt, byAnnouncement, type Contest } from './announcement-lever.ts';
import { type Entry, entryOf } from './entry-session.ts';
import { setInWords, withRule } from './import-lever.ts';
import { Changes, type Lever, nothingToTry, trying } from './lever.ts';

const MOST = 4_294_967_295;

/** @param change - What the engine found; null: no one attribute does it. */
export function whatIfItWon(
  document: TopologyDocument,
  situation: Situation,
  router: string,
  { prefix, best, losers }: BgpEntry,
  { route, step }: LostRoute,
  change: RouteChangeToWin | null,
): Lever {
  if (!best || step === 'valid-next-hop')
    return nothingToTry(
      t`No attribute you can set decides this: its next hop cannot be reached, which takes a working way there.`,
    );
  const rivals = [best, ...losers.map((lost) => lost.route)].filter((one) => one.valid && one !== route);
  const contest: Contest = { document, situation, router, prefix, loser: route, rivals };
  const entry = entryOf(situation, router, prefix, route);
  const isForMicrosoft = isMicrosoft(situation, router) || isMicrosoft(situation, entry.router);
  if (isForMicrosoft) return byAnnouncement(contest);
  return (
    byWeight(contest, entry, best) ??
    raised(contest, entry, best, step, change) ??
    lowered(contest) ??
    nothingToTry(withoutRules(contest, best))
  );
}

export const isMicrosoft = ({ compiled }: Situation, router: string): boolean =>
  compiled.stations.get(router)?.owner === 'microsoft' &&
  compiled.stations.get(router)?.place.role !== 'gateway';

/** A gateway prefers the connection with the higher weight (ER-166); between the links of one, only the path counts. */
function byWeight(contest: Contest, { origin }: Entry, best: BgpRoute): Lever | null {
  const { document, situation, router, prefix, loser, rivals } = contest;
  const link = origin?.link ? document.links[origin.link] : undefined;
  if (link?.kind !== 'connection' || loser.kind !== 'ebgp') return null;
  const isSameConnection = (rival: BgpRoute) =>
    entryOf(situation, router, prefix, rival).origin?.link === link.id;
  const twins = rivals.filter(isSameConnection);
  if (isSameConnection(best)) return byAnnouncement({ ...contest, rivals: twins });
  const weight = Math.max(loser.weight, ...rivals.map((rival) => rival.weight)) + 1;
  if (weight > MOST_OF_CONNECTION)
    return nothingToTry(
      t`No attribute you can set decides this: the weight of a connection ends at ${MOST_OF_CONNECTION}.`,
    );
  const label = t`Set weight ${weight} on the connection ${origin?.name.replace(/, (primary|secondary)$/, '')}`;
  const change = { type: 'link', element: link.id, fields: { weight } } as const;
  const ahead = twins.filter((twin) => isAhead(twin, loser));
  if (ahead.length === 0) return trying(label, [change]);
  // The weight lifts both links of the connection, and the other one would win.
  const longer = byAnnouncement({ ...contest, rivals: ahead });
  return longer.whatIf
    ? trying(`${label} · ${longer.whatIf.label}`, [change, ...longer.whatIf.changes])
    : longer;
}

/** Of two routes over one connection, which differ in path and edge alone. */
const isAhead = (a: BgpRoute, b: BgpRoute): boolean =>
  a.asPath.length !== b.asPath.length
    ? a.asPath.length < b.asPath.length
    : numberOf(a.peerRouterId) < numberOf(b.peerRouterId);

const numberOf = (id: BgpRoute['peerRouterId']): number =>
  (id ?? '0.0.0.0').split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);

/** @source ER-166; `model/link.ts` */
const MOST_OF_CONNECTION = 32_000;

/** A rule where it came in that prefers it. */
function raised(
  { document, prefix, loser }: Contest,
  entry: Entry,
  best: BgpRoute,
  step: LostRoute['step'],
  change: RouteChangeToWin | null,
): Lever | null {
  const to = Math.max(loser.localPreference, best.localPreference) + 1;
  // Rules set weight for one router only, and a weight there beats every local preference elsewhere.
  const set =
    change?.attribute === 'med' && loser.kind === 'ebgp'
      ? { setMed: change.to }
      : step === 'weight'
        ? loser.kind === 'ebgp' && best.weight < MOST
          ? { setWeight: best.weight + 1 }
          : null
        : to <= MOST
          ? { setLocalPreference: to }
          : null;
  const made = set && withRule(document, prefix, loser, entry, set);
  return made && trying(t`${setInWords(set)} for ${prefix} on ${made.where}`, [made.change]);
}

/** Rules where everything that is better came in, that put it behind. */
function lowered({ document, situation, router, prefix, loser, rivals }: Contest): Lever | null {
  const behind = loser.localPreference - 1;
  const better = rivals.filter(
    ({ weight, localPreference }) =>
      weight > loser.weight || (weight === loser.weight && localPreference >= loser.localPreference),
  );
  if (behind < 0 || better.length === 0) return null;
  const changes = new Changes(document);
  const labels: string[] = [];
  for (const rival of better) {
    const entry = entryOf(situation, router, prefix, rival);
    if (isMicrosoft(situation, entry.router)) return null;
    const set = {
      ...(rival.weight > loser.weight ? { setWeight: 0 } : {}),
      setLocalPreference: behind,
    };
    const made = withRule(changes.document, prefix, rival, entry, set);
    if (!made) return null;
    changes.add(made.change);
    labels.push(t`${setInWords(set)} for ${prefix} on ${made.where}`);
  }
  return trying([...new Set(labels)].join(' · '), changes.all);
}

function withoutRules(contest: Contest, best: BgpRoute): string {
  const { situation, prefix, loser } = contest;
  const nameOf = (route: BgpRoute) => {
    const { router } = announcedAt(contest, route);
    return situation.compiled.stations.get(router)?.place.label ?? router;
  };
  const [here, there] = [nameOf(best), nameOf(loser)];
  return here === there
    ? t`No attribute you can set decides this: both ways lead to ${here}, which has ${prefix} itself, and only where they run tells them apart.`
    : t`No attribute you can set decides this: ${here} and ${there} have ${prefix} themselves, and no rule stands between them and this device.`;
}
