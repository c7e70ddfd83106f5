import { describe, expect, it } from 'vitest';
import { addLink, addNode, flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppGatewayRelayRegion } from './gateway-relay-region.ts';

const gateway = [
  addNode('host', 'dgw', {
    name: 'Data gateway',
    zone: 'hq',
    role: 'data-gateway',
    subnets: ['10.10.6.0/24'],
    addresses: ['10.10.6.30'],
  }),
  addLink('dgw-lan', 'lan', 'dgw', 'hq-lan'),
];
const dials = (node: string) => flow('dgw', { by: 'node', node }, { privacy: 'no-internet' });

describe('pp/gateway-relay-region', () => {
  it('speaks of a gateway bound to East US (W-21)', () => {
    expect(found(ppGatewayRelayRegion, r0With(...gateway, dials('env-us')))).toMatchObject([
      { about: ['f', 'dgw'] },
    ]);
  });
  it('West Europe is in the filter', () => {
    expect(found(ppGatewayRelayRegion, r0With(...gateway, dials('env-eu')))).toEqual([]);
  });
});
