import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReasonTally, reasonsHold } from './proved-reasons.ts';

describe('every reason of the engine', () => {
  it('is one for the reference solver, too: what it names makes the loser win, and less does not', () => {
    const tally: ReasonTally = { changes: 0, hopeless: 0 };
    // Each network has a few losers. `npm run soak -- --only reasons` tries ten thousand changes.
    fc.assert(reasonsHold(tally), { numRuns: 100 });
    expect(tally.changes).toBeGreaterThan(100);
    expect(tally.hopeless).toBeGreaterThan(0);
  });
});
