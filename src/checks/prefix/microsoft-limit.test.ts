import { describe, expect, it } from 'vitest';
import { advertise, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixMicrosoftLimit } from './microsoft-limit.ts';

const many = (count: number, link = 'both') =>
  r0With(
    advertise(
      'ms-a',
      Array.from({ length: count }, (_, n) => ({ prefix: `8.8.${n}.0/24`, link })),
    ),
  );

describe('prefix/microsoft-limit', () => {
  it('speaks of 201 on both sessions (W-13)', () => {
    expect(found(prefixMicrosoftLimit, many(201))).toMatchObject([
      { about: ['ms-a'], severity: 'error' },
      { severity: 'error' },
    ]);
  });
  it('warns from 161 on', () => {
    expect(found(prefixMicrosoftLimit, many(161, 'primary'))).toMatchObject([{ severity: 'warning' }]);
  });
  it('is silent: 160 are well below the limit', () => {
    expect(found(prefixMicrosoftLimit, many(160))).toEqual([]);
  });
});
