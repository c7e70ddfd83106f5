import { describe, expect, it } from 'vitest';
import { addLink, circuitA2, flow, r0With, removeNode } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haSameProvider } from './same-provider.ts';

const one = [
  circuitA2,
  removeNode('p2'),
  addLink('ce3-p1', 'last-mile', 'ce3', 'p1', { lane: 'primary' }),
  addLink('ce4-p1', 'last-mile', 'ce4', 'p1', { lane: 'secondary' }),
  addLink('p1-b1', 'cross-connect', 'p1', 'circuit-a2', { lane: 'primary' }),
  addLink('p1-b2', 'cross-connect', 'p1', 'circuit-a2', { lane: 'secondary' }),
];
const users = (critical = false) => flow('hq-lan', { by: 'node', node: 'env-eu' }, { critical });

describe('ha/same-provider', () => {
  it('mentions a provider of both', () => {
    expect(found(haSameProvider, r0With(...one, users()))).toMatchObject([
      { about: ['p1', 'circuit-a', 'circuit-a2'], severity: 'info' },
    ]);
  });
  it('warns where a flow is critical', () => {
    expect(found(haSameProvider, r0With(...one, users(true)))).toMatchObject([{ severity: 'warning' }]);
  });
  it('is silent: two providers (W-05)', () => {
    expect(found(haSameProvider, r0With(circuitA2, users()))).toEqual([]);
  });
});
