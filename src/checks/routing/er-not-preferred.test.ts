import { describe, expect, it } from 'vitest';
import { flow, node, r0With, removeLink } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingErNotPreferred } from './er-not-preferred.ts';

const users = flow('hq-lan', { by: 'node', node: 'env-eu' });

describe('routing/er-not-preferred', () => {
  it('speaks of a segment that is given a default route only (S-19)', () => {
    expect(
      found(
        routingErNotPreferred,
        r0With(
          users,
          node('host', 'hq-lan', { learns: 'default-only' }),
          node('firewall', 'fw-e', { learns: 'all' }),
          removeLink('lan-fw-e'),
        ),
      ),
    ).toMatchObject([{ about: ['f', 'circuit-a', 'fw-i'] }]);
  });
  it('is silent: what no circuit offers may use the internet', () => {
    expect(found(routingErNotPreferred, r0With(flow('hq-lan', { by: 'node', node: 'cdn' })))).toEqual([]);
  });
});
