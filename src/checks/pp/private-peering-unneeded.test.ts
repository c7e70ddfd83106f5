import { describe, expect, it } from 'vitest';
import { flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppPrivatePeeringUnneeded } from './private-peering-unneeded.ts';

describe('pp/private-peering-unneeded', () => {
  it('speaks of a peering without a flow (S-43)', () => {
    expect(
      found(ppPrivatePeeringUnneeded, r0With(flow('hq-lan', { by: 'node', node: 'env-eu' }))),
    ).toMatchObject([{ about: ['priv-a'] }]);
  });
  it('is silent: a flow to the virtual machine uses it', () => {
    expect(found(ppPrivatePeeringUnneeded, r0With())).toEqual([]);
  });
});
