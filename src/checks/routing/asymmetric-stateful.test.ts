import { describe, expect, it } from 'vitest';
import { flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingAsymmetricStateful } from './asymmetric-stateful.ts';

describe('routing/asymmetric-stateful', () => {
  it('speaks of one pool for both ways (W-08)', () => {
    expect(
      found(
        routingAsymmetricStateful,
        r0With(
          flow('hq-lan', { by: 'node', node: 'cdn' }),
          node('firewall', 'fw-i', { sourceNat: [{ pool: '192.0.2.64/28', egress: 'internet' }] }),
        ),
      ),
    ).toMatchObject([{ about: ['f', 'fw-e'] }]);
  });
  it('says that a reply leaves by the internet, where the filter does not bring the caller', () => {
    const [first] = found(
      routingAsymmetricStateful,
      r0With(
        node('circuit', 'circuit-a', { sku: 'Premium' }),
        flow('env-us', { by: 'name', name: 'api.contoso.example' }),
      ),
    );
    expect(first?.message).toContain(
      'through FW-I, which never saw the request (in by ExpressRoute, reply by the internet)',
    );
  });
  it('is silent: each way has its own pool', () => {
    expect(found(routingAsymmetricStateful, r0With(flow('hq-lan', { by: 'node', node: 'cdn' })))).toEqual([]);
  });
});
