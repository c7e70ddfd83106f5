import { describe, expect, it } from 'vitest';
import { letteringAt, standsAlone } from './lettering.tsx';

/** Pixels on the screen of the name of a card, which is 14 at full size. */
const nameAt = (zoom: number) => 14 * zoom * letteringAt(zoom);

describe('the names of cards', () => {
  it.each([1.5, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4])(
    'are at least 11 pixels high at a zoom of %s',
    (zoom) => {
      expect(nameAt(zoom)).toBeGreaterThanOrEqual(11);
    },
  );

  it('grow with the drawing from its own size on', () => {
    expect(letteringAt(1)).toBe(1);
    expect(letteringAt(2.5)).toBe(1);
  });

  it('never outgrow their card: at most double', () => {
    expect(letteringAt(0.05)).toBe(2);
  });

  it('share the card with a fact until that is no longer read', () => {
    expect(standsAlone(letteringAt(0.68))).toBe(false);
    expect(standsAlone(letteringAt(0.55))).toBe(true);
  });
});
