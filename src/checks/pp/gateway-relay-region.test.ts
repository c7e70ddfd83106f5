import { describe, expect, it } from 'vitest';
import { dataGateway } from '#sim/scenarios/additions.ts';
import { flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppGatewayRelayRegion } from './gateway-relay-region.ts';

const dials = (node: string) => flow('dgw', { by: 'node', node }, { privacy: 'no-internet' });

describe('pp/gateway-relay-region', () => {
  it('speaks of a gateway bound to East US (W-21)', () => {
    expect(found(ppGatewayRelayRegion, r0With(dataGateway, dials('env-us')))).toMatchObject([
      { about: ['f', 'dgw'] },
    ]);
  });
  it('is silent: West Europe is in the filter', () => {
    expect(found(ppGatewayRelayRegion, r0With(dataGateway, dials('env-eu')))).toEqual([]);
  });
});
