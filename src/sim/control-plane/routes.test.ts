import { describe, expect, it } from 'vitest';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Network, RouterSpec, SessionSpec } from '#sim/network/network.ts';
import { applyEvents } from './apply-events.ts';
import { converge } from './converge.ts';
import { aLink, aNetwork, anOrigination, aPolicy, aRouter, aSession } from './network-builders.ts';
import { Simulation } from './simulation.ts';

/** Routers in a row, each with a session to the next: `a` is the first, AS 64501. */
function inARow(
  routers: readonly RouterSpec[],
  change: (session: SessionSpec) => SessionSpec = (session) => session,
): Network {
  const pairs = routers.slice(1).map((router, i) => [routers[i] as RouterSpec, router] as const);
  return aNetwork({
    routers,
    links: pairs.map(([a, b], i) => aLink(`${a.name}${b.name}`, a.name, b.name, `172.16.${i}`)),
    sessions: pairs.map(([a, b]) =>
      change(aSession(`${a.name}${b.name}`, `${a.name}${b.name}`, { router: a.name }, { router: b.name })),
    ),
  });
}

const prefix = (text: string) => text as Prefix;
const address = (text: string) => text as IpAddress;
const pathAt = (network: Network, router: string, to: string) =>
  converge(network).bgp(router, prefix(to))?.best?.asPath;

describe('network statements', () => {
  const statement = anOrigination('10.1.0.0/16', { importCheck: true, deliver: false });

  it('with a check announce only what another source puts into the routing table (RFC 4271 §9.4)', () => {
    const bare = inARow([aRouter('a', 64501, { originate: [statement] }), aRouter('b', 64502)]);
    expect(converge(bare).bgp('b', prefix('10.1.0.0/16'))).toBeUndefined();
    const withStatic = applyEvents(bare, [
      { type: 'add-static', router: 'a', static: { prefix: prefix('10.1.0.0/16'), via: null, distance: 1 } },
    ]);
    expect(pathAt(withStatic, 'b', '10.1.0.0/16')).toEqual([64501]);
    const longer = applyEvents(bare, [
      { type: 'add-static', router: 'a', static: { prefix: prefix('10.1.2.0/24'), via: null, distance: 1 } },
    ]);
    expect(converge(longer).bgp('b', prefix('10.1.0.0/16'))).toBeUndefined();
  });

  it('follow a static route whose next hop comes and goes', () => {
    const network = inARow([
      aRouter('a', 64501, {
        originate: [statement],
        statics: [{ prefix: prefix('10.1.0.0/16'), via: address('172.16.0.2'), distance: 1 }],
      }),
      aRouter('b', 64502),
      aRouter('c', 64503),
    ]);
    const simulation = new Simulation();
    expect(simulation.advance(network).bgp('a', prefix('10.1.0.0/16'))?.best?.kind).toBe('local');
    const down = applyEvents(network, [{ type: 'link-down', link: 'ab' }]);
    expect(simulation.advance(down).bgp('a', prefix('10.1.0.0/16'))).toBeUndefined();
    expect(simulation.advance(network).bgp('c', prefix('10.1.0.0/16'))?.best?.asPath).toEqual([64502, 64501]);
  });
});

describe('redistribution', () => {
  it('announces static and connected routes with origin incomplete', () => {
    const network = inARow([
      aRouter('a', 64501, {
        redistribute: ['static', 'connected'],
        statics: [{ prefix: prefix('192.0.2.0/24'), via: null, distance: 1 }],
        stubs: [{ prefix: prefix('10.5.0.0/24'), ospf: false }],
      }),
      aRouter('b', 64502),
    ]);
    const state = converge(network);
    expect(state.bgp('b', prefix('192.0.2.0/24'))?.best).toMatchObject({
      origin: 'incomplete',
      asPath: [64501],
      nextHop: '172.16.0.1',
    });
    expect(state.bgpPrefixes('b')).toEqual(['10.5.0.0/24', '172.16.0.0/30', '192.0.2.0/24']);
  });

  it('is not done for what nobody asked for', () => {
    const network = inARow([
      aRouter('a', 64501, { statics: [{ prefix: prefix('192.0.2.0/24'), via: null, distance: 1 }] }),
      aRouter('b', 64502),
    ]);
    expect(converge(network).bgpPrefixes('b')).toEqual([]);
  });
});

describe('summaries', () => {
  const summary = (summaryOnly: boolean, asSet: boolean) =>
    inARow([
      aRouter('a', 64501, {
        originate: [
          anOrigination('10.1.1.0/24'),
          anOrigination('10.1.2.0/24', { communities: ['64501:7' as never] }),
        ],
      }),
      aRouter('b', 64502, { aggregates: [{ prefix: prefix('10.1.0.0/16'), summaryOnly, asSet }] }),
      aRouter('c', 64503),
    ]);

  it('exist while one of their parts does, beside the parts', () => {
    const network = summary(false, false);
    const simulation = new Simulation();
    expect(simulation.advance(network).bgpPrefixes('c')).toEqual([
      '10.1.0.0/16',
      '10.1.1.0/24',
      '10.1.2.0/24',
    ]);
    expect(pathAt(network, 'c', '10.1.0.0/16')).toEqual([64502]);
    const one = applyEvents(network, [{ type: 'withdraw', router: 'a', prefix: prefix('10.1.1.0/24') }]);
    expect(simulation.advance(one).bgpPrefixes('c')).toEqual(['10.1.0.0/16', '10.1.2.0/24']);
    const none = applyEvents(one, [{ type: 'withdraw', router: 'a', prefix: prefix('10.1.2.0/24') }]);
    expect(simulation.advance(none).bgpPrefixes('c')).toEqual([]);
  });

  it('take the place of their parts with summary-only', () => {
    expect(converge(summary(true, false)).bgpPrefixes('c')).toEqual(['10.1.0.0/16']);
  });

  it('tell what they are made of with as-set', () => {
    expect(converge(summary(true, true)).bgp('c', prefix('10.1.0.0/16'))?.best).toMatchObject({
      asPath: [64502, 64501],
      communities: ['64501:7'],
    });
  });
});

describe('what crosses the border of an AS', () => {
  it('is not a route with NO_EXPORT (RFC 1997), nor a MED that a neighbour set', () => {
    const routes = [
      anOrigination('192.0.2.0/24', { communities: ['65535:65281' as never] }),
      anOrigination('198.51.100.0/24', { med: 30 }),
    ];
    const network = inARow(
      [aRouter('a', 64501, { originate: routes }), aRouter('b', 64502), aRouter('c', 64503)],
      (session) => session,
    );
    const state = converge(network);
    expect(state.bgpPrefixes('b')).toEqual(['198.51.100.0/24']);
    expect(state.bgp('b', prefix('198.51.100.0/24'))?.best?.med).toBe(30);
    expect(state.bgp('c', prefix('198.51.100.0/24'))?.best?.med).toBeNull();
  });

  it('is nothing without a policy, where the router demands one (RFC 8212)', () => {
    const strict = { bgp: { ebgpRequiresPolicy: true }, originate: [anOrigination('192.0.2.0/24')] };
    expect(converge(inARow([aRouter('a', 64501, strict), aRouter('b', 64502)])).bgpPrefixes('b')).toEqual([]);
    const all = aPolicy('all', [{}]);
    const withPolicy = inARow([aRouter('a', 64501, strict), aRouter('b', 64502)], (session) => ({
      ...session,
      ends: [{ ...session.ends[0], exportPolicy: all }, session.ends[1]],
    }));
    expect(converge(withPolicy).bgpPrefixes('b')).toEqual(['192.0.2.0/24']);
  });

  it('is a path with the own AS only as often as the receiver allows', () => {
    const row = [
      aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }),
      aRouter('b', 64502),
      aRouter('c', 64501),
    ];
    expect(converge(inARow(row)).bgpPrefixes('c')).toEqual([]);
    const allowing = inARow(row, (session) => ({
      ...session,
      ends: [session.ends[0], { ...session.ends[1], allowOwnAsIn: 1 }],
    }));
    expect(pathAt(allowing, 'c', '192.0.2.0/24')).toEqual([64502, 64501]);
  });

  it('is a default route made up for one neighbour, past the export policy', () => {
    const network = inARow(
      [aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }), aRouter('b', 64502)],
      (session) => ({
        ...session,
        ends: [
          { ...session.ends[0], defaultOriginate: true, exportPolicy: aPolicy('none', []) },
          session.ends[1],
        ],
      }),
    );
    const state = converge(network);
    expect(state.bgpPrefixes('b')).toEqual(['0.0.0.0/0']);
    expect(state.lookup('b', address('8.8.8.8'))).toMatchObject({
      prefix: '0.0.0.0/0',
      protocol: 'bgp',
      nextHops: [{ to: 'a' }],
    });
  });
});

describe('next hops', () => {
  it('of a third router on a shared subnet stay as they are (RFC 4271 §5.1.3)', () => {
    const subnet = prefix('10.0.0.0/24');
    const at = (router: string, host: number) => ({
      router,
      addresses: [{ address: address(`10.0.0.${host}`), subnet }],
    });
    const overLan = (a: string, b: string) =>
      aSession(a + b, '', { router: a }, { router: b }, { over: { type: 'lan', lan: 'ix' } });
    const network = aNetwork({
      routers: [
        aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }),
        aRouter('b', 64502),
        aRouter('c', 64503),
      ],
      lans: [{ name: 'ix', members: [at('a', 1), at('b', 2), at('c', 3)] }],
      sessions: [overLan('a', 'b'), overLan('b', 'c')],
    });
    const state = converge(network);
    expect(state.bgp('c', prefix('192.0.2.0/24'))?.best).toMatchObject({
      from: 'b',
      nextHop: '10.0.0.1',
      asPath: [64502, 64501],
    });
    expect(state.lookup('c', address('192.0.2.1'))?.nextHops).toMatchObject([
      { to: 'a', over: 'ix', exit: 'a' },
    ]);
  });

  it('learned from outside are unknown inside, unless the border puts itself there', () => {
    const routers = [
      aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }),
      aRouter('b', 64502),
      aRouter('c', 64502),
    ];
    const entry = converge(inARow(routers)).bgp('c', prefix('192.0.2.0/24'));
    expect(entry?.best).toBeNull();
    expect(entry?.losers).toMatchObject([
      { step: 'valid-next-hop', route: { nextHop: '172.16.0.1', valid: false, igpMetric: null } },
    ]);
    const self = inARow(routers, (session) =>
      session.name === 'bc'
        ? { ...session, ends: [{ ...session.ends[0], nextHopSelf: 'ebgp-learned' }, session.ends[1]] }
        : session,
    );
    expect(converge(self).bgp('c', prefix('192.0.2.0/24'))?.best).toMatchObject({
      nextHop: '172.16.1.1',
      kind: 'ibgp',
      localPreference: 100,
    });
  });

  it('may lie behind a default route only where the router is told so', () => {
    const routers = (via: boolean) => [
      aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }),
      aRouter('b', 64502),
      aRouter('c', 64502, {
        statics: [{ prefix: prefix('0.0.0.0/0'), via: address('172.16.1.1'), distance: 1 }],
        bgp: { resolveNextHopViaDefault: via },
      }),
    ];
    expect(converge(inARow(routers(false))).bgp('c', prefix('192.0.2.0/24'))?.best).toBeNull();
    expect(converge(inARow(routers(true))).lookup('c', address('192.0.2.1'))).toMatchObject({
      protocol: 'bgp',
      nextHops: [{ to: 'b' }],
    });
  });

  it('are looked up in BGP too, where the border announces its outer subnet', () => {
    const network = inARow([
      aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }),
      aRouter('b', 64502, { redistribute: ['connected'] }),
      aRouter('c', 64502),
    ]);
    const state = converge(network);
    expect(state.bgp('c', prefix('192.0.2.0/24'))?.best).toMatchObject({
      nextHop: '172.16.0.1',
      valid: true,
    });
    expect(state.lookup('c', address('192.0.2.1'))?.nextHops).toMatchObject([{ to: 'b', exit: 'a' }]);
  });

  it('of static routes are resolved through other routes', () => {
    const network = inARow([
      aRouter('a', 64501, {
        statics: [
          { prefix: prefix('192.0.2.0/24'), via: address('10.9.9.9'), distance: 1 },
          { prefix: prefix('10.9.9.0/24'), via: address('172.16.0.2'), distance: 1 },
          { prefix: prefix('203.0.113.0/24'), via: address('203.0.113.1'), distance: 1 },
        ],
      }),
      aRouter('b', 64502),
    ]);
    const state = converge(network);
    expect(state.lookup('a', address('192.0.2.1'))).toMatchObject({
      protocol: 'static',
      nextHops: [{ to: 'b', via: '172.16.0.2' }],
    });
    // Its own next hop is only behind itself.
    expect(state.lookup('a', address('203.0.113.7'))).toBeUndefined();
  });
});

describe('a silent failure', () => {
  const network = inARow(
    [aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }), aRouter('b', 64502)],
    (session) => session,
  );
  const withBfd = { ...network, sessions: network.sessions.map((session) => ({ ...session, bfdMs: 900 })) };
  const downAt = (one: Network) => {
    const simulation = new Simulation();
    simulation.advance(one);
    const state = simulation.advance(applyEvents(one, [{ type: 'link-fail-silent', link: 'ab' }]));
    expect(state.bgpPrefixes('b')).toEqual([]);
    return state.journal.find(({ type }) => type === 'session-down')?.at;
  };

  it('is noticed when the hold timer runs out, or by BFD (ER-271, ER-274)', () => {
    expect(downAt(network)).toBe(180_000_000);
    expect(downAt(withBfd)).toBe(900_000);
  });
});

describe('the best route so far', () => {
  it('stays, where router ids are not compared, and history decides (RFC 5004)', () => {
    const origin = { originate: [anOrigination('192.0.2.0/24')] };
    const network = aNetwork({
      routers: [
        aRouter('a', 64501, origin),
        aRouter('b', 64501, origin),
        aRouter('c', 64503, { bgp: { compareRouterId: false } }),
      ],
      links: [aLink('ac', 'a', 'c', '172.16.0'), aLink('bc', 'b', 'c', '172.16.1')],
      sessions: [
        aSession('ac', 'ac', { router: 'a' }, { router: 'c' }),
        aSession('bc', 'bc', { router: 'b' }, { router: 'c' }),
      ],
    });
    const simulation = new Simulation();
    simulation.advance(network);
    const down = applyEvents(network, [{ type: 'session-down', session: 'ac' }]);
    simulation.advance(down);
    const entry = simulation
      .advance(applyEvents(down, [{ type: 'session-up', session: 'ac' }]))
      .bgp('c', prefix('192.0.2.0/24'));
    expect(entry?.best?.from).toBe('b');
    expect(entry?.losers).toMatchObject([
      {
        step: 'oldest',
        route: { from: 'a' },
        winning: 'the best one already',
        losing: 'not the best one before',
      },
    ]);
  });
});

describe('why a route lost', () => {
  it('is told with the values that were compared', () => {
    const network = aNetwork({
      routers: [
        aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }),
        aRouter('b', 64502),
        aRouter('c', 64503),
      ],
      links: [
        aLink('ac', 'a', 'c', '172.16.0'),
        aLink('ab', 'a', 'b', '172.16.1'),
        aLink('bc', 'b', 'c', '172.16.2'),
      ],
      sessions: ['ac', 'ab', 'bc'].map((name) =>
        aSession(name, name, { router: name[0] as string }, { router: name[1] as string }),
      ),
    });
    expect(converge(network).bgp('c', prefix('192.0.2.0/24'))?.losers).toMatchObject([
      {
        step: 'shortest-as-path',
        route: { from: 'b' },
        winning: 'AS path of length 1',
        losing: 'AS path of length 2',
      },
    ]);
  });
});

describe('prefixes that nothing tells apart', () => {
  it('are counted one by one, though they travel together', () => {
    const many = Array.from({ length: 300 }, (_, i) => anOrigination(`10.${i % 256}.${i >> 8}.0/24`));
    const state = converge(inARow([aRouter('a', 64501, { originate: many }), aRouter('b', 64502)]));
    expect(state.sessions[0]).toMatchObject({ accepted: [0, 300], received: [0, 300] });
    expect(state.bgpPrefixes('b')).toHaveLength(300);
    expect(state.journal.filter(({ type }) => type === 'announce')).toHaveLength(1);
  });

  it('part when one of them changes, and keep what they had', () => {
    const many = ['10.1.0.0/24', '10.2.0.0/24', '10.3.0.0/24'].map((one) => anOrigination(one));
    const network = inARow([
      aRouter('a', 64501, { originate: many }),
      aRouter('b', 64502),
      aRouter('c', 64503),
    ]);
    const simulation = new Simulation();
    simulation.advance(network);
    const state = simulation.advance(
      applyEvents(network, [{ type: 'withdraw', router: 'a', prefix: prefix('10.2.0.0/24') }]),
    );
    expect(state.bgpPrefixes('c')).toEqual(['10.1.0.0/24', '10.3.0.0/24']);
    expect(state.journal.filter(({ type }) => type === 'withdraw').map((entry) => entry.prefix)).toEqual([
      '10.2.0.0/24',
      '10.2.0.0/24',
    ]);
  });
});
