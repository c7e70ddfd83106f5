/**
 * A second opinion on where a network settles, written apart from the engine and as plainly as it can be.
 *
 * Every router looks at what all its neighbours say, for every prefix, and decides; then all look again, until a round
 * changes nothing. When a state comes back that was there before, the network never settles. It is slow, and shares
 * nothing with the engine but types and addresses.
 *
 * Sessions stay as they are while routes move, unless too many prefixes are accepted. Once routes rest, sessions are looked at
 * again: loopbacks may have come into reach.
 */
import type { Network } from '#sim/network/network.ts';
import { act } from './acting.ts';
import { groundOf } from './ground.ts';
import { type Motion, motionIn, pictureOf, still } from './motion.ts';
import { limitsExceeded, sessionsUp } from './session-reach.ts';
import type { Choice, Decisions, Ground, Settled } from './settled.ts';

/** Who acts on what the others say: all at once, or one after the other. */
export type Schedule = 'together' | 'in-turn' | 'in-reverse-turn';

const MOST_SESSION_ROUNDS = 30;
const MOST_ROUNDS = 400;
/** No path of these small networks is as long, unless it comes round and grows for ever. */
const GROWS_FOR_EVER = 80;

/** @param before - Where the network was; sessions that gave up and what was best are remembered from it. */
export function solve(
  network: Network,
  before: Settled | null = null,
  schedule: Schedule = 'together',
): Settled {
  const ground = groundOf(network);
  const tripped = new Set(
    [...(before?.tripped ?? [])].filter((end) => {
      const session = network.sessions.find(({ name }) => name === end.slice(0, -2));
      return session !== undefined && !session.ends[end.endsWith('0') ? 0 : 1].shutdown;
    }),
  );
  let decisions: Decisions = before?.decisions ?? new Map();
  let up: ReadonlySet<string> = new Set();
  let motion = still;
  const rests: Decisions[] = [];
  for (let round = 0; round < MOST_SESSION_ROUNDS; round++) {
    const before = up;
    up = sessionsUp(ground, decisions, tripped);
    if (round > 0 && sameSet(before, up)) return { ground, decisions, up, tripped, ...motion, flaps: false };
    const end = rest(ground, up, decisions, schedule);
    ({ decisions, motion } = end);
    for (const one of end.exceeded) tripped.add(one);
    if (round >= MOST_SESSION_ROUNDS / 2) rests.push(decisions);
  }
  // What is learned over a session that comes and goes does so, too.
  const alongside = motionIn(rests);
  return {
    ground,
    decisions,
    up,
    tripped,
    restless: union(motion.restless, alongside.restless),
    unsteady: union(motion.unsteady, alongside.unsteady),
    flaps: true,
  };
}

const union = (a: readonly Choice[], b: readonly Choice[]): readonly Choice[] => [
  ...a,
  ...b.filter(({ router, prefix }) => !a.some((one) => one.router === router && one.prefix === prefix)),
];

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** Lets routes move until they rest, come back to where they were, or are too many for a session. */
export function rest(
  ground: Ground,
  up: ReadonlySet<string>,
  start: Decisions,
  schedule: Schedule,
): { readonly decisions: Decisions; readonly motion: Motion; readonly exceeded: readonly string[] } {
  const names = ground.network.routers.map(({ name }) => name).sort();
  if (schedule === 'in-reverse-turn') names.reverse();
  const groups = schedule === 'together' ? [names] : names.map((name) => [name]);
  const pictures: string[] = [];
  const history: Decisions[] = [];
  let decisions = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const picture = pictureOf(decisions);
    const seen = pictures.indexOf(picture);
    if (seen >= 0 && seen === round - 1) return { decisions, motion: still, exceeded: [] };
    if (seen >= 0) return { decisions, motion: motionIn([...history.slice(seen), decisions]), exceeded: [] };
    if (round > GROWS_FOR_EVER / 2 && longestPath(decisions) > GROWS_FOR_EVER)
      return { decisions, motion: motionIn(history.slice(history.length / 2)), exceeded: [] };
    pictures.push(picture);
    history.push(decisions);
    for (const group of groups) {
      decisions = act(ground, up, decisions, group);
      // A daemon gives up with the first prefix too many, wherever routes may go from there.
      const exceeded = limitsExceeded(ground, up, decisions);
      if (exceeded.length > 0) return { decisions, motion: still, exceeded };
    }
  }
  return { decisions, motion: motionIn(history.slice(MOST_ROUNDS / 2)), exceeded: [] };
}

const longestPath = (decisions: Decisions): number =>
  Math.max(
    0,
    ...[...decisions.values()].flatMap((of) =>
      [...of.values()].map(({ best }) => best?.route.asPath.length ?? 0),
    ),
  );
