import { describe, expect, it } from 'vitest';
import type { BgpRoute, FibEntry } from '#sim/network/routing-state.ts';
import {
  asPathText,
  attributesText,
  changeText,
  found,
  lostText,
  nextHopText,
  sourceText,
} from './routes-view.ts';

const aRoute = (rest: Partial<BgpRoute> = {}): BgpRoute =>
  ({
    from: 'MSEE-A1',
    kind: 'ebgp',
    asPath: [12076],
    localPreference: 150,
    weight: 0,
    med: null,
    igpMetric: null,
    ...rest,
  }) as BgpRoute;
const aNextHop = (to: string, share: number) => ({ to, share }) as FibEntry['nextHops'][number];

describe('a BGP route in words', () => {
  it('writes a path, an AS set in braces, and an own route', () => {
    expect(asPathText([12076, 64_500, [1, 2]] as never)).toBe('12076 64500 {1 2}');
    expect(asPathText([])).toBe('own AS');
  });

  it('says where it came from', () => {
    expect(sourceText(aRoute())).toBe('from MSEE-A1 by eBGP');
    expect(sourceText(aRoute({ from: null, kind: 'local' }))).toBe('originated here');
  });

  it('leaves out attributes at their default', () => {
    expect(attributesText(aRoute())).toBe('local preference 150');
    expect(attributesText(aRoute({ weight: 10, med: 0, igpMetric: 20 }))).toBe(
      'weight 10, local preference 150, MED 0, interior cost 20',
    );
  });

  it('says what would have made a loser win, and nothing where one attribute is not enough', () => {
    const lost = { route: aRoute(), step: 'local-preference', winning: '150', losing: '100' } as const;
    const change = { attribute: 'local-preference', from: 100, to: 151 } as const;
    expect(changeText({ ...lost, wouldWinWith: change })).toBe('Would win with local preference 151');
    expect(changeText({ ...lost, wouldWinWith: { attribute: 'origin', from: 2, to: 0 } })).toBe(
      'Would win with origin IGP',
    );
    expect(changeText({ ...lost, wouldWinWith: null })).toBeNull();
  });

  it('names the step that decided, and both values', () =>
    expect(lostText({ route: aRoute(), step: 'local-preference', winning: '150', losing: '100' })).toBe(
      'Lost at local preference: 150 beats 100',
    ));
});

describe('a forwarding entry in words', () => {
  it('shows shares only where traffic splits', () => {
    expect(nextHopText({ type: 'unicast', nextHops: [aNextHop('CE1', 1)] } as unknown as FibEntry)).toBe(
      'CE1',
    );
    expect(
      nextHopText({
        type: 'unicast',
        nextHops: [aNextHop('CE1', 0.5), aNextHop('CE2', 0.5)],
      } as unknown as FibEntry),
    ).toBe('CE1 50 %, CE2 50 %');
    expect(nextHopText({ type: 'discard', nextHops: [] } as unknown as FibEntry)).toBe('discard');
  });
});

describe('finding rows in a long table', () => {
  const rows = ['0.0.0.0/0', '198.51.100.0/27', '198.51.100.32/27', '2001:db8::/32'].map((prefix) => ({
    prefix,
  })) as never as { prefix: never }[];
  const prefixes = (query: string) => found(rows, query).map(({ prefix }) => prefix);

  it('finds every prefix that holds an address, the longest first', () => {
    expect(prefixes('198.51.100.10')).toEqual(['198.51.100.0/27', '0.0.0.0/0']);
    expect(prefixes('2001:db8::1')).toEqual(['2001:db8::/32']);
  });

  it('finds by a piece of the text', () => expect(prefixes('100.32')).toEqual(['198.51.100.32/27']));

  it('shows all for no query', () => expect(prefixes(' ')).toHaveLength(4));
});
