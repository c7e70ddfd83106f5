import { describe, expect, it } from 'vitest';
import { manyPrefixes } from '#sim/scenarios/additions.ts';
import { advertise, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixPrivateLimit } from './private-limit.ts';

const many = (count: number, sku = 'Standard') =>
  r0With(node('circuit', 'circuit-a', { sku }), advertise('priv-a', manyPrefixes(count)));

describe('prefix/private-limit', () => {
  it('speaks of 4,001 on Standard (W-28)', () => {
    expect(found(prefixPrivateLimit, many(4001))).toMatchObject([{ about: ['priv-a'], severity: 'error' }]);
  });
  it('warns from 3,200 on', () => {
    expect(found(prefixPrivateLimit, many(3200))).toMatchObject([{ severity: 'warning' }]);
  });
  it('is silent: Premium takes as many', () => {
    expect(found(prefixPrivateLimit, many(4001, 'Premium'))).toEqual([]);
  });
});
