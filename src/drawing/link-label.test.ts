import { describe, expect, it } from 'vitest';
import { beside, labelShare } from './link-label.ts';
import { curveThrough } from './scene/curve.ts';

const down = curveThrough([
  { x: 100, y: 0 },
  { x: 100, y: 200 },
]);
const title = { x: 60, y: 88, width: 120, height: 24 };

describe('the rate beside a link', () => {
  it('stands at its middle', () => {
    expect(beside(down, labelShare(down, []))).toMatchObject({ x: 106, y: 104 });
  });

  it('leaves the title of a zone alone, and stays beside its link', () => {
    const { x, y } = beside(down, labelShare(down, [title]));
    expect(x).toBe(106);
    expect(y < title.y - 2 || y - 11 > title.y + title.height).toBe(true);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(200);
  });
});
