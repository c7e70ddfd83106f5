import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOn, type Kind, type Tally } from './second-opinion.ts';

const total = (tally: Tally) => [...tally.values()].reduce((sum, count) => sum + count, 0);

describe('engine and reference solver agree on', () => {
  // Two thousand in all; most are networks, since a design takes the reference twenty times as long.
  it.each<[number, Kind]>([
    [1_700, 'networks'],
    [220, 'designs'],
    [80, 'documents'],
  ])(
    '%i random %s',
    (numRuns, kind) => {
      const tally: Tally = new Map();
      fc.assert(agreementOn(kind, tally), { numRuns });
      expect(total(tally)).toBe(numRuns);
      // Where there are several answers, or none that stays, the reference asks for less: that must stay the exception.
      expect(tally.get('same') ?? 0).toBeGreaterThan(0.9 * numRuns);
    },
    300_000,
  );
});
