import { describe, expect, it } from 'vitest';
import { addLink, type Change, circuitB, circuitC, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { globalreachSku } from './sku.ts';

const joined = (other: Change, id: string, ...more: readonly Change[]) =>
  r0With(other, addLink('reach', 'global-reach', 'circuit-a', id), ...more);

describe('globalreach/sku', () => {
  it('speaks of Local', () => {
    expect(
      found(globalreachSku, joined(circuitB, 'circuit-b', node('circuit', 'circuit-b', { sku: 'Local' }))),
    ).toMatchObject([{ about: ['reach', 'circuit-b'] }]);
  });
  it('speaks of Standard across the ocean (W-16)', () => {
    expect(found(globalreachSku, joined(circuitC, 'circuit-c'))).toMatchObject([
      { about: ['reach', 'circuit-a', 'circuit-c'] },
    ]);
  });
  it('is silent: Standard within Europe', () => {
    expect(found(globalreachSku, joined(circuitB, 'circuit-b'))).toEqual([]);
  });
});
