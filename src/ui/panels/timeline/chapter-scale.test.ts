import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chapterAxis } from './chapter-scale.ts';

it('puts later times further on, and each moment at the start of its part', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      times,
      fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 20 }),
      (moments, asked) => {
        const inOrder = moments.toSorted((a, b) => a - b);
        const place = chapterAxis(inOrder, 400_000);
        for (const [index, atMs] of inOrder.entries())
          expect(place(atMs)).toBeCloseTo(index / inOrder.length, 9);
        const placed = asked
          .filter((ms) => ms >= (inOrder[0] ?? 0))
          .toSorted((a, b) => a - b)
          .map(place);
        for (const [index, at] of placed.entries()) {
          expect(at).toBeGreaterThanOrEqual(placed[index - 1] ?? 0);
          expect(at).toBeLessThanOrEqual(1 + 1e-9);
        }
      },
    ),
  );
});
