import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import { applyEvents } from '#sim/control-plane/apply-events.ts';
import { converge } from '#sim/control-plane/converge.ts';
import {
  aLink,
  aNetwork,
  anOrigination,
  aPolicy,
  aRouter,
  aSession,
} from '#sim/control-plane/network-builders.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import type { Network } from '#sim/network/network.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { arbitraryNetwork } from './arbitrary-network.ts';
import { answersOf, firstDifference } from './compare-states.ts';
import { judge } from './judge.ts';

const PREFIX = '203.0.113.0/24' as Prefix;
const delayed = (network: Network, delays: readonly number[]): Network => ({
  ...network,
  links: network.links.map((link, i) => ({ ...link, delayMs: delays[i % delays.length] as number })),
});
const delays = fc.array(fc.nat(40), { minLength: 10, maxLength: 10 });

describe('the order in which messages arrive', () => {
  // How long a link takes decides which of two messages is first; on one session they stay in order.
  it('does not change where a network settles', () => {
    fc.assert(
      fc.property(arbitraryNetwork, delays, (network, times) => {
        const [one, other] = [converge(network), converge(delayed(network, times))];
        const difference = firstDifference(answersOf(network, one), answersOf(network, other));
        if (difference === null && one.oscillation.length === 0 && other.oscillation.length === 0) return;
        // Only a network that can settle in several ways, or in none, may depend on timing; and each way must be right.
        const verdicts = [judge(network, one), judge(network, other)];
        for (const { agreement, difference: why } of verdicts) expect(agreement, why).not.toBe('none');
        const bothSame = verdicts.every(({ agreement }) => agreement === 'same');
        expect(bothSame, difference ?? '').toBe(false);
      }),
      { numRuns: 400 },
    );
  }, 120_000);
});

type Name = 'a' | 'b' | 'c';
const asn: Record<Name, number> = { a: 64_501, b: 64_502, c: 64_503 };

/** Routers around the origin o, each of which likes the direct route of some neighbours better than its own. */
function gadget(names: readonly Name[], likes: (from: Name, of: Name) => boolean): Network {
  const pairs = names.flatMap((from, i) => names.slice(i + 1).map((to) => [from, to] as const));
  // Of what a neighbour says only its direct route to the origin counts.
  const directOf = (peer: Name, by: Name) =>
    aPolicy(`${by} on ${peer}`, [
      ...names
        .filter((name) => name !== peer)
        .map((other) => ({
          action: 'deny' as const,
          match: { asPathContains: asn[other] as never },
        })),
      { set: { localPreference: likes(by, peer) ? 200 : 50 } },
    ]);
  return aNetwork({
    routers: [
      aRouter('o', 64_500, { originate: [anOrigination(PREFIX)] }),
      ...names.map((name) => aRouter(name, asn[name])),
    ],
    links: [
      ...names.map((name, i) => aLink(`o${name}`, 'o', name, `172.16.${i}`)),
      ...pairs.map(([from, to], i) => aLink(`${from}${to}`, from, to, `172.17.${i}`)),
    ],
    sessions: [
      ...names.map((name) => aSession(`o${name}`, `o${name}`, { router: 'o' }, { router: name })),
      ...pairs.map(([from, to]) =>
        aSession(
          `${from}${to}`,
          `${from}${to}`,
          { router: from, importPolicy: directOf(to, from) },
          { router: to, importPolicy: directOf(from, to) },
        ),
      ),
    ],
  });
}

const next: Record<Name, Name> = { a: 'b', b: 'c', c: 'a' };

/** @source Griffin and Wilfong, "An analysis of BGP convergence properties", 1999; RFC 4264; RFC 3345 */
describe('networks known for not settling', () => {
  const badGadget = gadget(['a', 'b', 'c'], (from, of) => next[from] === of);

  it('BAD GADGET has no stable state: the oscillation is named', () => {
    const state = converge(badGadget);
    expect(new Set(state.oscillation.map(({ router }) => router))).toEqual(new Set(['a', 'b', 'c']));
    expect(new Set(state.oscillation.map(({ prefix }) => prefix))).toEqual(new Set([PREFIX]));
    expect(judge(badGadget, state).agreement).toBe('same-oscillation');
  });

  it('BAD GADGET never settles, however long its links are', () => {
    fc.assert(
      fc.property(delays, (times) => {
        const named = converge(delayed(badGadget, times)).oscillation.map(({ router }) => router);
        expect(new Set(named)).toEqual(new Set(['a', 'b', 'c']));
      }),
      { numRuns: 30 },
    );
  });

  it('DISAGREE has two stable states, and ends in one of them, whatever the timing', () => {
    const disagree = gadget(['a', 'b'], () => true);
    fc.assert(
      fc.property(delays, (times) => {
        const state = converge(delayed(disagree, times));
        const best = (name: Name) => state.bgp(name, PREFIX)?.best?.from;
        expect(state.oscillation).toEqual([]);
        expect([
          ['b', 'o'],
          ['o', 'a'],
        ]).toContainEqual([best('a'), best('b')]);
        expect(judge(disagree, state).agreement).not.toBe('none');
      }),
      { numRuns: 30 },
    );
  });

  it('DISAGREE ends as from nothing when it begins again, whatever it went through: an edit is answered so', () => {
    const disagree = gadget(['a', 'b'], () => true);
    const cut = applyEvents(disagree, [{ type: 'session-down', session: 'oa' }]);
    const kept = new Set<string>();
    fc.assert(
      fc.property(delays, delays, fc.boolean(), (times, later, isCut) => {
        const simulation = new Simulation();
        simulation.advance(delayed(isCut ? cut : disagree, times));
        const network = delayed(disagree, later);
        const chosen = (state: RoutingState) =>
          (['a', 'b'] as const).map((name) => state.bgp(name, PREFIX)?.best?.from);
        const fresh = chosen(converge(network));
        expect(chosen(simulation.restart(network))).toEqual(fresh);
        kept.add(String(fresh));
      }),
      { numRuns: 30 },
    );
    // Both ways to settle came up, so the history had something to spoil.
    expect([...kept].sort()).toEqual(['b,o', 'o,a']);
  });

  it('GOOD GADGET, where nobody likes a detour, settles', () => {
    const good = gadget(['a', 'b', 'c'], () => false);
    const state = converge(good);
    expect(judge(good, state)).toEqual({ agreement: 'same', difference: '' });
    for (const name of ['a', 'b', 'c']) expect(state.bgp(name, PREFIX)?.best?.from).toBe('o');
  });

  describe('two route reflectors and MED (RFC 3345, type I)', () => {
    /** Reflector ra has clients ca and cb, reflector rb has client cc; AS 64506 tells cb and cc of it with a MED each. */
    const medOscillation = (alwaysCompareMed: boolean): Network => {
      const router = (name: string, i: number) =>
        aRouter(name, 64_500, {
          routerId: `10.0.0.${i + 1}` as IpAddress,
          loopbacks: [`10.0.0.${i + 1}/32` as Prefix],
          bgp: { alwaysCompareMed },
        });
      const inside = (a: string, b: string, net: string, ospfCost: number) =>
        aLink(`${a}${b}`, a, b, net, { ospfCost });
      const within = (a: string, b: string, isClient: boolean) =>
        aSession(
          `${a}${b}`,
          '',
          { router: a, routeReflectorClient: isClient },
          { router: b, nextHopSelf: isClient ? 'ebgp-learned' : 'no' },
          { over: { type: 'loopback' } },
        );
      const exit = (client: string, peer: string, med: number) =>
        aSession(
          `${peer}${client}`,
          `${peer}${client}`,
          { router: peer, exportPolicy: aPolicy(`MED ${med}`, [{ set: { med } }]) },
          { router: client },
        );
      return aNetwork({
        routers: [
          ...['ra', 'rb', 'ca', 'cb', 'cc'].map(router),
          aRouter('x', 64_510),
          aRouter('y', 64_506),
          aRouter('origin', 64_499, { originate: [anOrigination(PREFIX)] }),
        ],
        links: [
          inside('ra', 'rb', '172.16.0', 1),
          inside('ra', 'ca', '172.16.1', 5),
          inside('ra', 'cb', '172.16.2', 4),
          inside('rb', 'cc', '172.16.3', 12),
          aLink('xca', 'x', 'ca', '172.17.0'),
          aLink('ycb', 'y', 'cb', '172.17.1'),
          aLink('ycc', 'y', 'cc', '172.17.2'),
          aLink('ox', 'origin', 'x', '172.17.3'),
          aLink('oy', 'origin', 'y', '172.17.4'),
        ],
        sessions: [
          within('ra', 'rb', false),
          within('ra', 'ca', true),
          within('ra', 'cb', true),
          within('rb', 'cc', true),
          exit('ca', 'x', 10),
          exit('cb', 'y', 1),
          exit('cc', 'y', 0),
          aSession('ox', 'ox', { router: 'origin' }, { router: 'x' }),
          aSession('oy', 'oy', { router: 'origin' }, { router: 'y' }),
        ],
      });
    };

    it('is found out, and both reflectors are named', () => {
      const network = medOscillation(false);
      const state = converge(network);
      expect(state.oscillation.map(({ router }) => router)).toEqual(expect.arrayContaining(['ra', 'rb']));
      expect(judge(network, state).agreement).toBe('same-oscillation');
    });

    it('is found out however long the links are', () => {
      fc.assert(
        fc.property(delays, (times) => {
          const named = converge(delayed(medOscillation(false), times)).oscillation.map(
            ({ router, prefix }) => `${router} ${prefix}`,
          );
          expect(named).toEqual(expect.arrayContaining([`ra ${PREFIX}`, `rb ${PREFIX}`]));
        }),
        { numRuns: 30 },
      );
    });

    it('is found out when it only begins with a route that comes later, and is over when that goes', () => {
      const network = medOscillation(false);
      const simulation = new Simulation();
      const shut = applyEvents(network, [{ type: 'session-down', session: 'xca' }]);
      expect(simulation.advance(shut).oscillation).toEqual([]);
      expect(simulation.advance(network).oscillation.map(({ router }) => router)).toEqual(
        expect.arrayContaining(['ra', 'rb']),
      );
      expect(simulation.advance(shut).oscillation).toEqual([]);
    });

    it('ends when MED is compared between all neighbours', () => {
      const network = medOscillation(true);
      expect(judge(network, converge(network))).toEqual({ agreement: 'same', difference: '' });
    });
  });

  it('a path that would grow for ever, since policies take out what tells of the loop, is found out', () => {
    // a likes best what b sends back, and b's AS number and its own are taken out on the way.
    const strip = aPolicy('strip', [
      { set: { removePrivateAs: true, prependPath: [64_496] as never, localPreference: 200 } },
    ]);
    const network = aNetwork({
      routers: [
        aRouter('a', 64_512),
        aRouter('b', 64_513),
        aRouter('o', 64_497, { originate: [anOrigination(PREFIX)] }),
      ],
      links: [aLink('ab', 'a', 'b', '172.16.0'), aLink('oa', 'o', 'a', '172.16.1')],
      sessions: [
        aSession(
          'ab',
          'ab',
          { router: 'a', importPolicy: strip, exportPolicy: strip },
          { router: 'b', importPolicy: strip, exportPolicy: strip },
        ),
        aSession('oa', 'oa', { router: 'o' }, { router: 'a' }),
      ],
    });
    const state = converge(network);
    expect(new Set(state.oscillation.map(({ router }) => router))).toEqual(new Set(['a', 'b']));
    expect(judge(network, state).agreement).toBe('same-oscillation');
  });
});
