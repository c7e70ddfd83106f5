import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { peeringMd5OneSide } from './md5-one-side.ts';

describe('peering/md5-one-side', () => {
  it('speaks of a key at one end', () => {
    expect(found(peeringMd5OneSide, r0With(node('peering', 'ms-a', { md5: 'customer-only' })))).toMatchObject(
      [{ about: ['ms-a'] }],
    );
  });
  it('is silent: both ends have it', () => {
    expect(found(peeringMd5OneSide, r0With(node('peering', 'ms-a', { md5: 'both' })))).toEqual([]);
  });
});
