import { describe, expect, it } from 'vitest';
import { advertise, circuitB, flow, node, r0With, wan } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingAsymmetricStateless } from './asymmetric-stateless.ts';

const cluster = ['fw-e', 'fw-e2'].map((id) => node('firewall', id, { stateGroup: 'cluster' }));
const same = [
  advertise('ms-a', [{ prefix: '192.0.2.64/28', prepend: [64_496] }], ['192.0.2.64/28']),
  advertise('ms-b', ['192.0.2.64/28'], ['192.0.2.64/28']),
];

describe('routing/asymmetric-stateless', () => {
  it('speaks of one prefix on two circuits behind a cluster', () => {
    expect(
      found(
        routingAsymmetricStateless,
        r0With(circuitB, ...same, ...cluster, flow('hq-lan', { by: 'node', node: 'env-eu' }), wan),
      ),
    ).toMatchObject([{ about: ['f'] }]);
  });
  it('is silent: the reference design is symmetric', () => {
    expect(found(routingAsymmetricStateless, r0With())).toEqual([]);
  });
});
