import { describe, expect, it } from 'vitest';
import { dataGateway } from '#sim/scenarios/additions.ts';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppGatewayInboundRule } from './gateway-inbound-rule.ts';

describe('pp/gateway-inbound-rule', () => {
  it('speaks of a translation to it (W-21)', () => {
    expect(
      found(
        ppGatewayInboundRule,
        r0With(
          dataGateway,
          node('firewall', 'fw-e', {
            destinationNat: [{ publicAddress: '192.0.2.83', insideAddress: '10.10.6.30' }],
          }),
        ),
      ),
    ).toMatchObject([{ about: ['dgw', 'fw-e'] }]);
  });
  it('is silent: it dials out', () => {
    expect(found(ppGatewayInboundRule, r0With(dataGateway))).toEqual([]);
  });
});
