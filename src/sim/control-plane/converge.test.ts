import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Network, RoutePolicy } from '#sim/network/network.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { applyEvents } from './apply-events.ts';
import { converge } from './converge.ts';
import { aLink, aNetwork, anOrigination, aPolicy, aRouter, aSession, iBgp } from './network-builders.ts';
import { Simulation } from './simulation.ts';

/** All that a settled network answers, as plain data. */
function everything(network: Network, state: RoutingState): Record<string, unknown> {
  return Object.fromEntries(
    network.routers
      .map(({ name }) => [
        name,
        {
          bgp: state.bgpPrefixes(name).map((prefix) => state.bgp(name, prefix)),
          fib: state.fib(name),
          covering: state.covering(name, '10.9.1.1' as IpAddress),
        },
      ])
      .concat([['sessions', [...state.sessions].sort((a, b) => (a.name < b.name ? -1 : 1))]] as never),
  );
}

/** Random networks of up to seven routers in up to four ASes, with policies, OSPF inside, multipath and route reflection. */
const networks = fc
  .record({
    asns: fc.array(fc.constantFrom(64500, 64501, 64502, 64503), { minLength: 2, maxLength: 7 }),
    links: fc.array(
      fc.record({
        a: fc.nat(6),
        b: fc.nat(6),
        cost: fc.integer({ min: 1, max: 4 }),
        policy: fc.nat(5),
        reflector: fc.boolean(),
        self: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    origins: fc.array(
      fc.record({ router: fc.nat(6), prefix: fc.nat(3), med: fc.constantFrom(null, 0, 10, 20) }),
      { minLength: 1, maxLength: 6 },
    ),
    multipath: fc.constantFrom(1, 2, 4),
    relax: fc.boolean(),
  })
  .map(({ asns, links, origins, multipath, relax }): Network => {
    const name = (i: number) => `r${i % asns.length}`;
    const prefixes = ['10.9.0.0/16', '10.9.1.0/24', '198.51.100.0/24', '10.0.0.0/8'];
    const policies = [
      null,
      aPolicy('prefer', [{ set: { localPreference: 200 } }]),
      aPolicy('prepend', [
        {
          match: { prefixes: [{ prefix: '10.0.0.0/8' as Prefix, le: 20 }] },
          set: { prepend: { asn: 64999 as never, count: 2 } },
        },
        {},
      ]),
      aPolicy('only-long', [{ match: { prefixes: [{ prefix: '10.9.0.0/16' as Prefix, ge: 24 }] } }]),
      aPolicy('tag', [{ set: { addCommunities: ['64500:1' as never], med: 5 } }]),
      aPolicy('tagged-last', [
        { match: { anyCommunity: ['64500:1' as never] }, set: { localPreference: 50 } },
        {},
      ]),
    ];
    const real = links.filter(({ a, b }) => name(a) !== name(b));
    return aNetwork({
      routers: asns.map((asn, i) =>
        aRouter(`r${i}`, asn, {
          loopbacks: [`10.255.0.${i + 1}/32` as Prefix],
          routerId: `10.255.0.${i + 1}` as IpAddress,
          originate: [
            ...new Map(
              origins.filter(({ router }) => name(router) === `r${i}`).map((one) => [one.prefix, one]),
            ).values(),
          ].map(({ prefix, med }) => anOrigination(prefixes[prefix] as string, { med })),
          bgp: { multipath, multipathIbgp: multipath, multipathRelax: relax },
        }),
      ),
      links: real.map(({ a, b, cost }, i) =>
        aLink(`l${i}`, name(a), name(b), `172.16.${i}`, {
          ospfCost: asns[a % asns.length] === asns[b % asns.length] ? cost : null,
        }),
      ),
      sessions: real.map(({ a, b, policy, reflector, self }, i) => {
        const inside = asns[a % asns.length] === asns[b % asns.length];
        const end = {
          nextHopSelf: self ? ('ebgp-learned' as const) : ('no' as const),
          routeReflectorClient: inside && reflector,
        };
        return aSession(
          `s${i}`,
          `l${i}`,
          { router: name(a), exportPolicy: policies[policy] ?? null, ...end },
          { router: name(b), importPolicy: policies[(policy + 2) % 6] ?? null, nextHopSelf: end.nextHopSelf },
        );
      }),
    });
  });

describe('a network that settles', () => {
  it('answers the same in whatever order its parts are listed', () => {
    fc.assert(
      fc.property(networks, fc.infiniteStream(fc.nat(1000)), (network, numbers) => {
        const shuffled = <Part>(parts: readonly Part[]): Part[] =>
          parts
            .map((part) => ({ part, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ part }) => part);
        const other: Network = {
          routers: shuffled(network.routers).map((router) => ({
            ...router,
            originate: shuffled(router.originate),
          })),
          links: shuffled(network.links),
          lans: [],
          hosts: [],
          sessions: shuffled(network.sessions),
        };
        expect(everything(network, converge(other))).toEqual(everything(network, converge(network)));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every promise of its tables: who lost is not best, a best route leads somewhere, shares add up', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const state = converge(network);
        for (const { name } of network.routers) {
          for (const prefix of state.bgpPrefixes(name)) {
            const entry = state.bgp(name, prefix);
            expect(entry?.best === null || entry?.best.valid).toBe(true);
            expect(
              entry?.losers.some(
                ({ route }) => route.session === entry.best?.session && route.kind === entry.best?.kind,
              ),
            ).toBe(false);
            if (entry?.best) expect(entry.multipath).toContainEqual(entry.best);
          }
          for (const { nextHops, type } of state.fib(name)) {
            if (type === 'unicast')
              expect(nextHops.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('after a link has failed and come back, is as it was, and as if it had started so', () => {
    fc.assert(
      fc.property(networks, fc.nat(11), (network, which) => {
        const link = network.links[which % Math.max(1, network.links.length)]?.name;
        // A flapping network, or one with two stable states, may rightly end elsewhere: preferences that differ by
        // neighbour make those (RFC 4264), so no import policy here, and none that sends a local preference along.
        const sendsPreference = (policy: RoutePolicy | null) =>
          policy?.rules.some(({ set }) => set?.localPreference !== undefined) ?? false;
        const plain = {
          ...network,
          sessions: network.sessions.map((session) => ({
            ...session,
            ends: session.ends.map((end) => ({
              ...end,
              importPolicy: null,
              exportPolicy: sendsPreference(end.exportPolicy) ? null : end.exportPolicy,
            })) as never,
          })),
        };
        if (!link) return;
        const simulation = new Simulation();
        const before = everything(plain, simulation.advance(plain));
        const failed = applyEvents(plain, [{ type: 'link-down', link }]);
        expect(everything(plain, simulation.advance(failed))).toEqual(everything(plain, converge(failed)));
        const restored = applyEvents(failed, [{ type: 'link-up', link }]);
        expect(everything(plain, simulation.advance(restored))).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a network that never settles', () => {
  /** Each of three ASes prefers the way through its neighbour to its own: Griffin and Wilfong's bad gadget. */
  const gadget = (prefersNeighbour: boolean): Network => {
    const ring = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ] as const;
    const asn = { a: 64501, b: 64502, c: 64503 };
    // Only the route that a neighbour has directly is preferred: two ASes long.
    const direct = (peer: 'a' | 'b' | 'c') =>
      aPolicy(`direct-${peer}`, [
        ...(['a', 'b', 'c'] as const)
          .filter((other) => other !== peer)
          .map((other) => ({ action: 'deny' as const, match: { asPathContains: asn[other] as never } })),
        { set: { localPreference: prefersNeighbour ? 200 : 50 } },
      ]);
    return aNetwork({
      routers: [
        aRouter('o', 64500, { originate: [anOrigination('203.0.113.0/24')] }),
        ...(['a', 'b', 'c'] as const).map((name) => aRouter(name, asn[name])),
      ],
      links: [
        ...(['a', 'b', 'c'] as const).map((name, i) => aLink(`o${name}`, 'o', name, `172.16.${i}`)),
        ...ring.map(([from, to], i) => aLink(`${from}${to}`, from, to, `172.17.${i}`)),
      ],
      sessions: [
        ...(['a', 'b', 'c'] as const).map((name) =>
          aSession(`o${name}`, `o${name}`, { router: 'o' }, { router: name }),
        ),
        // a prefers the way through b, b through c, c through a; in the other direction nothing is taken.
        ...ring.map(([from, to]) =>
          aSession(
            `${from}${to}`,
            `${from}${to}`,
            { router: from, importPolicy: direct(to) },
            { router: to, importPolicy: aPolicy('none', []) },
          ),
        ),
      ],
    });
  };

  it('is found out, and the routers are named', () => {
    const { oscillation } = converge(gadget(true));
    expect(oscillation.map(({ router }) => router).sort()).toEqual(['a', 'b', 'c']);
    expect(new Set(oscillation.map(({ prefix }) => prefix))).toEqual(new Set(['203.0.113.0/24']));
  });

  it('settles when the preference goes', () => {
    const state = converge(gadget(false));
    expect(state.oscillation).toEqual([]);
    for (const router of ['a', 'b', 'c'])
      expect(state.bgp(router, '203.0.113.0/24' as Prefix)?.best?.from).toBe('o');
  });
});

describe('prefix limits', () => {
  const network = aNetwork({
    routers: [
      aRouter('ce', 64500, {
        originate: [anOrigination('198.51.100.0/26'), anOrigination('198.51.100.64/26')],
      }),
      aRouter('msee', 12076),
    ],
    links: [aLink('l', 'ce', 'msee', '172.16.0')],
    sessions: [
      aSession(
        'l',
        'l',
        { router: 'ce' },
        { router: 'msee', maximumPrefixes: { limit: 2, action: 'shutdown' } },
      ),
    ],
  });
  const third = anOrigination('198.51.100.128/26');

  it('shut the session down for good, until somebody clears it at that end', () => {
    const simulation = new Simulation();
    expect(simulation.advance(network).sessions[0]).toMatchObject({
      state: 'established',
      accepted: [0, 2],
      received: [0, 2],
    });
    const more = applyEvents(network, [{ type: 'originate', router: 'ce', origination: third }]);
    const tripped = simulation.advance(more);
    expect(tripped.sessions[0]).toMatchObject({ state: 'down', accepted: [0, 0], received: [0, 3] });
    expect(tripped.sessions[0]?.because).toMatch(/more than 2 prefixes\.$/);
    expect(tripped.bgpPrefixes('msee')).toEqual([]);
    expect(tripped.journal.filter(({ type }) => type === 'limit-exceeded')).toHaveLength(1);
    const fewer = applyEvents(more, [{ type: 'withdraw', router: 'ce', prefix: third.prefix }]);
    expect(simulation.advance(fewer).sessions[0]?.state).toBe('down');
    const end = { type: 'set-session-end', session: 'l', end: 'b' } as const;
    const shut = applyEvents(fewer, [{ ...end, set: { shutdown: true } }]);
    expect(simulation.advance(shut).sessions[0]?.state).toBe('down');
    expect(
      simulation.advance(applyEvents(shut, [{ ...end, set: { shutdown: false } }])).sessions[0]?.state,
    ).toBe('established');
  });
});

describe('iBGP between loopbacks', () => {
  const network = aNetwork({
    routers: [
      aRouter('a', 64500, {
        loopbacks: ['10.0.0.1/32' as Prefix],
        originate: [anOrigination('192.0.2.0/24')],
      }),
      aRouter('b', 64500, { loopbacks: ['10.0.0.2/32' as Prefix] }),
      aRouter('c', 64500, { loopbacks: ['10.0.0.3/32' as Prefix] }),
    ],
    links: [
      aLink('ab', 'a', 'b', '172.16.0', { ospfCost: 1 }),
      aLink('bc', 'b', 'c', '172.16.1', { ospfCost: 1 }),
      aLink('ac', 'a', 'c', '172.16.2', { ospfCost: 5 }),
    ],
    sessions: [iBgp('ac', 'a', 'c'), iBgp('ab', 'a', 'b')],
  });

  it('takes the shorter way, survives a failure on it, and goes down with the last way', () => {
    const simulation = new Simulation();
    const way = (state: RoutingState) => state.lookup('c', '192.0.2.1' as IpAddress);
    expect(way(simulation.advance(network))).toMatchObject({
      protocol: 'bgp',
      distance: 200,
      nextHops: [{ to: 'b', over: 'bc', exit: 'a', share: 1 }],
    });
    const detour = applyEvents(network, [{ type: 'link-down', link: 'ab' }]);
    expect(way(simulation.advance(detour))?.nextHops).toMatchObject([{ to: 'a', over: 'ac' }]);
    const cut = applyEvents(detour, [{ type: 'link-fail-silent', link: 'ac' }]);
    const state = simulation.advance(cut);
    expect(way(state)).toBeUndefined();
    expect(state.sessions[0]).toMatchObject({ state: 'down' });
    expect(state.sessions[0]?.because).toContain('loopback');
  });
});
