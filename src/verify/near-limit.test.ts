import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import {
  aLink,
  aNetwork,
  anOrigination,
  aPolicy,
  aRouter,
  aSession,
} from '#sim/control-plane/network-builders.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import type { Network, SessionEnd } from '#sim/network/network.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { failables } from './failable.ts';
import { failing } from './foundation.ts';
import { isNearLimit } from './near-limit.ts';
import { failureOf, Scenarios } from './scenarios.ts';

const PRIVATE = { prefixes: [{ prefix: '10.0.0.0/8' as never, le: 32 }] };
const ALL_BUT_PRIVATE = aPolicy('public', [{ action: 'deny', match: PRIVATE }], 'permit');

/** One router that has five prefixes in 10.0.0.0/8 and tells another, which takes four at most. */
function told(sender: Partial<SessionEnd>, receiver: Partial<SessionEnd>): Network {
  const originate = [1, 2, 3, 4, 5].map((n) => anOrigination(`10.${n}.0.0/16`));
  return aNetwork({
    routers: [aRouter('sender', 65001, { originate }), aRouter('receiver', 12076)],
    links: [aLink('wire', 'sender', 'receiver', '192.0.2')],
    sessions: [
      aSession(
        'session',
        'wire',
        { router: 'sender', ...sender },
        { router: 'receiver', maximumPrefixes: { limit: 4, action: 'shutdown' }, ...receiver },
      ),
    ],
  });
}

const isUp = (network: Network) =>
  new Simulation({ journal: false }).restart(network).established.has('session');

describe('a session that takes four prefixes of a router that has five', () => {
  it('is near its limit where nothing holds them back, and goes down', () => {
    expect(isNearLimit(told({}, {}))).toBe(true);
    expect(isUp(told({}, {}))).toBe(false);
  });

  it.each<readonly [string, Partial<SessionEnd>, Partial<SessionEnd>]>([
    ['its sender tells none of them', { exportPolicy: ALL_BUT_PRIVATE }, {}],
    ['its receiver takes none of them', {}, { importPolicy: ALL_BUT_PRIVATE }],
    [
      'its sender tells two',
      {
        exportPolicy: aPolicy('two of them', [
          { match: { prefixes: [{ prefix: '10.2.0.0/15' as never, ge: 16, le: 16 }] } },
        ]),
      },
      {},
    ],
  ])('is not where %s, and stays up', (_, sender, receiver) => {
    expect(isNearLimit(told(sender, receiver))).toBe(false);
    expect(isUp(told(sender, receiver))).toBe(true);
  });

  it('is where what holds them back asks for more than the prefix', () => {
    const some = aPolicy(
      'some',
      [{ action: 'deny', match: { ...PRIVATE, anyCommunity: ['65001:1' as never] } }],
      'permit',
    );
    expect(isNearLimit(told({ exportPolicy: some }, {}))).toBe(true);
    expect(isUp(told({ exportPolicy: some }, {}))).toBe(false);
  });

  it('counts a default route that is made up for it, whatever the sender else tells', () => {
    const none = { exportPolicy: aPolicy('none', []) };
    const receiver = { maximumPrefixes: { limit: 0, action: 'shutdown' } } as const;
    expect(isNearLimit(told(none, receiver))).toBe(false);
    expect(isNearLimit(told({ ...none, defaultOriginate: true }, receiver))).toBe(true);
    expect(isUp(told({ ...none, defaultOriginate: true }, receiver))).toBe(false);
  });
});

it('with more subnets than Microsoft takes of prefixes, failures give what the engine gives', () => {
  const document = withBranches(r0(), 190);
  const scenarios = new Scenarios(document, baseCatalogue);
  const keys = ['circuit-a.primary', 'wan-branch', 'fw-e'];
  const some = failables(document, baseCatalogue).filter(({ key }) => keys.includes(key));
  expect(some).toHaveLength(keys.length);
  for (const failed of some) {
    const { flows, loads } = simulate(failing(document, [failureOf(failed)]), baseCatalogue);
    expect(JSON.stringify(scenarios.run([failed])), failed.key).toBe(JSON.stringify({ flows, loads }));
  }
});

function withBranches(document: TopologyDocument, count: number): TopologyDocument {
  const branch = document.nodes['branch-lan' as never] as object;
  const wan = document.links['wan-branch' as never] as object;
  const numbers = Array.from({ length: count }, (_, n) => n);
  const nodes = numbers.map((n) => [
    `site-${n}`,
    {
      ...branch,
      id: `site-${n}`,
      name: `Site ${n}`,
      subnets: [`10.30.${n}.0/24`],
      addresses: [`10.30.${n}.25`],
    },
  ]);
  const links = numbers.map((n) => [`wan-${n}`, { ...wan, id: `wan-${n}`, ends: [`site-${n}`, 'hq-lan'] }]);
  return {
    ...document,
    failures: {},
    nodes: { ...document.nodes, ...Object.fromEntries(nodes) },
    links: { ...document.links, ...Object.fromEntries(links) },
  } as TopologyDocument;
}
