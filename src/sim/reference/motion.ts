/** What routes that never rest have in common with each other, and what moves. */
import type { Decision } from './decision.ts';
import type { Candidate } from './route.ts';
import type { Choice, Decisions, Settled } from './settled.ts';

export type Motion = Pick<Settled, 'restless' | 'unsteady'>;
export const still: Motion = { restless: [], unsteady: [] };

/** Everything decided, as text. What was best before is not part of it, or a state would never come back. */
export const pictureOf = (decisions: Decisions): string =>
  JSON.stringify(
    [...decisions].map(([router, ofRouter]) => [
      router,
      [...ofRouter].map(([prefix, decision]) => [prefix, pictureOfDecision(decision)]),
    ]),
  );

const plain = ({ wasBest: _, ...rest }: Candidate) => rest;

function pictureOfDecision({ best, sharing, losers }: Decision): unknown {
  return [
    best && plain(best),
    sharing.map(plain),
    losers.map(({ candidate, step }) => [plain(candidate), step]),
  ];
}

export function motionIn(history: readonly Decisions[]): Motion {
  const prefixes = new Set(history.flatMap((one) => [...one.values()].flatMap((of) => [...of.keys()])));
  const changing = (aspect: (decision: Decision | undefined) => unknown): Choice[] =>
    [...(history[0]?.keys() ?? [])].flatMap((router) =>
      [...prefixes].flatMap((prefix) => {
        const seen = new Set(history.map((one) => JSON.stringify(aspect(one.get(router)?.get(prefix)))));
        return seen.size === 1 ? [] : [{ router, prefix }];
      }),
    );
  return {
    restless: changing((decision) => decision?.best && plain(decision.best)),
    unsteady: changing((decision) => decision && pictureOfDecision(decision)),
  };
}
