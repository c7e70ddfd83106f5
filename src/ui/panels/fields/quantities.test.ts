import { describe, expect, it } from 'vitest';
import { shownEstimate, shownRate, shownShare, shownTime } from './quantities.ts';

describe('numbers with their units', () => {
  it('shows rates in the unit people say', () => {
    expect([0, 0.064, 340, 1_000, 1_250, 1_000_000].map(shownRate)).toEqual([
      '0 Mbps',
      '64 kbps',
      '340 Mbps',
      '1 Gbps',
      '1.25 Gbps',
      '1 Tbps',
    ]);
  });

  it('calls an estimate an estimate', () => {
    expect(shownEstimate(5.97)).toBe('about 6 ms (estimate)');
    expect(shownEstimate(1.24)).toBe('about 1.2 ms (estimate)');
    expect(shownEstimate(83.4)).toBe('about 83 ms (estimate)');
    expect(shownEstimate(0.4)).toBe('under 1 ms (estimate)');
  });

  it('never rounds a part to nothing or to all', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(shownShare)).toEqual([
      '0 %',
      'under 1 %',
      '50 %',
      'over 99 %',
      '100 %',
    ]);
  });

  it('shows recovery times', () =>
    expect([900, 1_500, 180_000].map(shownTime)).toEqual(['900 ms', '1.5 s', '3 min']));
});
