import { describe, expect, it } from 'vitest';
import { snapTo } from './guides.ts';

const card = (x: number, y: number) => ({ x, y, width: 100, height: 50 });

describe('what a thing in the hand snaps to (C-36)', () => {
  it('is the nearest edge or middle within reach, each way by itself', () => {
    const snap = snapTo(card(204, 303), [card(200, 0), card(600, 300)], 6);
    expect(snap).toMatchObject({ dx: -4, dy: -3 });
    expect(snap.guides).toContainEqual({ type: 'line', x1: 200, x2: 200, y1: 0, y2: 350 });
  });

  it('is nothing beyond reach', () => {
    expect(snapTo(card(207, 308), [card(200, 0), card(600, 300)], 6)).toEqual({
      dx: null,
      dy: null,
      guides: [],
    });
  });

  it('is a gap as wide as the one between two others in the row', () => {
    const row = [card(0, 0), card(140, 4)];
    const snap = snapTo(card(283, 12), row, 6);
    expect(snap.dx).toBe(-3);
    expect(snap.guides.filter(({ type }) => type === 'gap')).toHaveLength(2);
  });

  it('is the middle between two', () => {
    expect(snapTo(card(203, 11), [card(0, 0), card(400, 0)], 6).dx).toBe(-3);
  });
});
