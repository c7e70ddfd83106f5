import { describe, expect, it } from 'vitest';
import { flow, r0With, removeLink, removeNode } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { gwMissing } from './missing.ts';

const users = flow('hq-lan', { by: 'node', node: 'vm-1' });

describe('gw/missing', () => {
  it('speaks of a network without a gateway', () => {
    expect(found(gwMissing, r0With(users, removeNode('gw-1')))).toMatchObject([{ about: ['vnet-1', 'f'] }]);
  });
  it('speaks of a gateway without a connection', () => {
    expect(found(gwMissing, r0With(users, removeLink('gw-1-a')))).toMatchObject([
      { message: 'VNet-1 has no ExpressRoute connection, so f does not reach it over a circuit.' },
    ]);
  });
  it('is silent: it has both', () => {
    expect(found(gwMissing, r0With(users))).toEqual([]);
  });
});
