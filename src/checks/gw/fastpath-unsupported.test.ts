import { describe, expect, it } from 'vitest';
import { changed, link, node, r0With, vnet2 } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { gwFastpathUnsupported } from './fastpath-unsupported.ts';

const fast = (sku: string) => r0With(link('gw-1-a', { fastPath: true }), node('gateway', 'gw-1', { sku }));

describe('gw/fastpath-unsupported', () => {
  it('speaks of ErGw2Az', () => {
    expect(found(gwFastpathUnsupported, fast('ErGw2Az'))).toMatchObject([
      { about: ['gw-1-a', 'gw-1'], severity: 'error' },
    ]);
  });
  it('does not know about ErGwScale', () => {
    expect(found(gwFastpathUnsupported, fast('ErGwScale'))).toMatchObject([{ severity: 'info' }]);
  });
  it('speaks of peerings behind a circuit of a provider', () => {
    expect(
      found(
        gwFastpathUnsupported,
        changed(fast('ErGw3Az'), vnet2, node('vnet', 'vnet-1', { peers: [{ vnet: 'vnet-2' }] })),
      ),
    ).toMatchObject([{ about: ['gw-1-a', 'circuit-a', 'vnet-1'] }]);
  });
  it('is silent: ErGw3Az has it', () => {
    expect(found(gwFastpathUnsupported, fast('ErGw3Az'))).toEqual([]);
  });
});
