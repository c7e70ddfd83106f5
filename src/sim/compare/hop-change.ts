/** The first hop at which a path goes another way than before, and the reason, with the values that were compared. */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { IpAddress } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { HopChange } from '#sim/report/comparison.ts';
import type { Hop, PathGraph } from '#sim/report/report.ts';
import type { Candidate, HopWhy } from '#sim/report/why.ts';
import { type KeyOf, placeKey, waysOn } from './path-shape.ts';

export interface Explained {
  readonly path: PathGraph;
  /** By hop index; empty when nobody asked why. */
  readonly why: readonly HopWhy[];
  readonly key: KeyOf;
  /** What lost at any device, on the path or not. */
  elsewhere(node: NodeId, destination: IpAddress): readonly Candidate[];
}

export function firstHopChange(
  direction: 'forward' | 'return',
  before: Explained,
  after: Explained,
): HopChange | null {
  for (const hop of before.path.hops) {
    const now = after.path.hops.find((each) => placeKey(each, after.key) === placeKey(hop, before.key));
    if (!now) continue;
    const ways = [waysOn(before.path, hop, before.key), waysOn(after.path, now, after.key)] as const;
    if (ways[0].join() === ways[1].join() && endOf(hop) === endOf(now)) continue;
    return {
      direction,
      number: now.number,
      at: now.place.label,
      node: now.place.node,
      before: whereTo(before.path, hop),
      after: whereTo(after.path, now),
      because: because(before, hop, after, now),
    };
  }
  return null;
}

const endOf = ({ end }: Hop) => (end ? `${end.outcome} ${end.reason}` : '');

const nextLabels = (path: PathGraph, hop: Hop): readonly string[] => [
  ...new Set(
    path.segments
      .filter((segment) => segment.from === hop.index)
      .map((segment) => path.hops[segment.to]?.place.label ?? ''),
  ),
];

function whereTo(path: PathGraph, hop: Hop): string {
  if (hop.end) return hop.end.outcome === 'delivered' ? t`arrives` : t`stops here`;
  const labels = nextLabels(path, hop);
  return labels.length > 0 ? t`over ${listed(labels)}` : t`stops here`;
}

function because(before: Explained, then: Hop, after: Explained, now: Hop): string {
  if (now.end && now.end.outcome !== 'delivered') return now.end.sentence.replace(/\.$/, '');
  const [old, next] = [nextLabels(before.path, then), nextLabels(after.path, now)];
  const whyThen = before.why[then.index];
  const whyNow = after.why[now.index];
  const gone = old.filter((label) => !next.includes(label));
  const lostNow = whyNow?.lost.candidates.find((each) => gone.some((label) => each.over.includes(label)));
  const [prefixThen, prefixNow] = [then.decision?.prefix, now.decision?.prefix];
  if (prefixThen && prefixNow && prefixThen !== prefixNow) {
    if (lostNow?.lostBy === 'prefix-length') return t`${prefixNow} is there now, longer than ${prefixThen}`;
    return t`${prefixThen} is not there any more; ${prefixNow} carries it`;
  }
  if (lostNow) return comparedValues(lostNow);
  const lostThen = whyThen?.lost.candidates.find((each) => next.some((label) => each.over.includes(label)));
  const edge = saidByEdge(before, after, now, gone);
  if (edge) return edge;
  if (gone.length > 0) {
    return lostThen
      ? t`the way over ${listed(gone)} is not there any more; before, over ${listed(next)} lost by ${comparedValues(lostThen)}`
      : t`the way over ${listed(gone)} is not there any more`;
  }
  const come = next.filter((label) => !old.includes(label));
  if (come.length > 0)
    return lostThen
      ? t`over ${listed(come)} is as good now; before, it lost by ${comparedValues(lostThen)}`
      : t`over ${listed(come)} is there now, and as good`;
  return t`the packets are shared out another way`;
}

/**
 * Inside an AS the routers at its edge decide first, and tell the others only of what they chose themselves. So where a
 * way is gone, the edge that left it may still say why: it prefers another edge now.
 */
function saidByEdge(before: Explained, after: Explained, now: Hop, gone: readonly string[]): string | null {
  for (const label of gone) {
    const edge = before.path.hops.find((hop) => hop.place.label === label);
    const candidates = edge ? after.elsewhere(edge.place.node, now.destination) : [];
    const lost = candidates.find(({ lostBy }) => lostBy === 'best-path');
    if (lost) return t`at ${label}, ${comparedValues(lost)}`;
  }
  return null;
}

/** `local preference 200 > 100`; words where the values are no numbers. */
function comparedValues({ test, winning, losing }: Candidate): string {
  const [a, b] = [Number(winning.replace('/', '')), Number(losing.replace('/', ''))];
  if (Number.isFinite(a) && Number.isFinite(b)) return `${test} ${winning} ${a > b ? '>' : '<'} ${losing}`;
  return t`${test}: ${winning} before ${losing}`;
}
