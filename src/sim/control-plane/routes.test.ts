import { describe, expect, it } from 'vitest';
import type { Prefix } from '#model/addresses.ts';
import type { Network } from '#sim/network/network.ts';
import { applyEvents } from './apply-events.ts';
import { converge } from './converge.ts';
import { aLink, aNetwork, anOrigination, aRouter, aSession, inARow } from './network-builders.ts';
import { Simulation } from './simulation.ts';

const prefix = (text: string) => text as Prefix;

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
