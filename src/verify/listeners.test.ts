import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Network, RouterSpec } from '#sim/network/network.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { failables } from './failable.ts';
import { compiledWith, failing } from './foundation.ts';
import { listenersOf } from './listeners.ts';
import { failureOf, Scenarios } from './scenarios.ts';

const document = r0();
const { network } = compiledWith({ ...document, failures: {} }, baseCatalogue, []);
const withRouter = (of: Network, name: string, change: Partial<RouterSpec>): Network => ({
  ...of,
  routers: of.routers.map((router) => (router.name === name ? { ...router, ...change } : router)),
});
const changed = (change: Partial<RouterSpec>) => withRouter(network, 'branch-lan', change);
const NINE = { prefix: '10.9.0.0/16', ospf: true } as unknown as RouterSpec['stubs'][number];
const found = (of: Network) => [...listenersOf(of).keys()];

describe('a router that hangs on one link and says nothing', () => {
  it('is a branch behind another router, and no router with a way round, or one that others hang on', () => {
    expect(found(network)).toContain('wan-branch');
    for (const link of ['lan-fw-e', 'fw-e-ce1', 'ms-a.primary.link', 'isp-internet'])
      expect(found(network)).not.toContain(link);
  });

  it.each<readonly [string, Network]>([
    ['announces a prefix', changed({ originate: [{ prefix: '10.9.0.0/16' } as never] })],
    ['redistributes', changed({ redistribute: ['connected'] })],
    [
      'has a part of a summary',
      withRouter(changed({ stubs: [NINE] }), 'ce1', {
        aggregates: [{ prefix: '10.8.0.0/15' as never, summaryOnly: false, asSet: false }],
      }),
    ],
    [
      'has the next hop of another in its subnet',
      withRouter(changed({ stubs: [NINE] }), 'ce1', {
        statics: [{ prefix: '10.7.0.0/16', via: '10.9.0.1', distance: 1 } as never],
      }),
    ],
    [
      'may be one prefix too many for a session',
      {
        ...network,
        sessions: network.sessions.map((session) => ({
          ...session,
          ends: session.ends.map((end) => ({ ...end, maximumPrefixes: { limit: 20, action: 'shutdown' } })),
        })) as never,
      },
    ],
    [
      'reflects',
      {
        ...network,
        sessions: network.sessions.map((session) => ({
          ...session,
          ends: session.ends.map((end) => ({ ...end, routeReflectorClient: end.router === 'branch-lan' })),
        })) as never,
      },
    ],
  ])('is none that %s', (_, other) => {
    expect(found(other)).not.toContain('wan-branch');
  });
});

it('cut off together with something else leaves what the engine says of both', () => {
  const flows = Object.entries(document.flows);
  const towards = { ...flows[0]?.[1], id: 'towards', to: { by: 'node', node: 'branch-lan' } };
  const both = { ...document, flows: { ...document.flows, towards } } as unknown as TopologyDocument;
  const all = failables(both, baseCatalogue);
  const scenarios = new Scenarios(both, baseCatalogue);
  const one = all.find(({ key }) => key === 'wan-branch');
  const others = ['lan-fw-e', 'fw-e-ce1', 'circuit-a', 'ms-a.primary', 'branch-lan', 'hq-lan', 'p1', 'sql'];
  for (const other of all.filter(({ key }) => others.includes(key))) {
    const failed = one ? [one, other] : [other];
    const { flows, loads } = simulate(failing(both, failed.map(failureOf)), baseCatalogue);
    expect(JSON.stringify(scenarios.run(failed)), other.key).toBe(JSON.stringify({ flows, loads }));
  }
});
