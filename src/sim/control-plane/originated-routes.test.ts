import { describe, expect, it } from 'vitest';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Network } from '#sim/network/network.ts';
import { applyEvents } from './apply-events.ts';
import { converge } from './converge.ts';
import { anOrigination, aRouter, inARow } from './network-builders.ts';
import { Simulation } from './simulation.ts';

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
