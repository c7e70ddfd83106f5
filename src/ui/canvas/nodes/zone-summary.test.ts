import { describe, expect, it } from 'vitest';
import type { ZoneId } from '#model/ids.ts';
import { r0 } from '#templates/r0.ts';
import { countsInside, problemsInside } from './zone-summary.ts';

const HQ = 'hq' as ZoneId;

describe('what a collapsed zone says (C-33)', () => {
  it('counts what is inside, and leaves out what does not fit', () => {
    const words = countsInside(r0(), HQ);
    expect(words).toMatch(/^\d+ [a-z ]+, \d+ [a-z ]+/);
    const all = [...words.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
    expect(all).toBe(Object.values(r0().nodes).filter(({ zone }) => zone === HQ).length);
  });

  it('counts what has failed', () => {
    const document = r0();
    expect(problemsInside(document, null, HQ)).toBe(0);
    const failed = {
      ...document,
      failures: { f: { id: 'f', of: { type: 'node', node: 'ce1', part: 'all' }, silent: false } },
    } as unknown as typeof document;
    expect(problemsInside(failed, null, HQ)).toBe(1);
  });
});
