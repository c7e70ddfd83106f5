import { describe, expect, it } from 'vitest';
import type { Prefix } from '#model/addresses.ts';
import { converge } from '#sim/control-plane/converge.ts';
import {
  aLink,
  aNetwork,
  anOrigination,
  aPolicy,
  aRouter,
  aSession,
} from '#sim/control-plane/network-builders.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { judge } from './judge.ts';

const SWINGING = '203.0.113.0/24' as Prefix;
const CALM = '198.51.100.0/24' as Prefix;

/** Each of three routers around an origin likes what the next one says better than its own way; only of one prefix. */
const network = (() => {
  const names = ['a', 'b', 'c'];
  const likes = (other: string) =>
    aPolicy(`likes ${other}`, [
      { action: 'deny', match: { asPathContains: 64_504 as never } },
      { match: { prefixes: [{ prefix: SWINGING }] }, set: { localPreference: 200 } },
      { match: {}, set: {} },
    ]);
  return aNetwork({
    routers: [
      aRouter('o', 64_500, { originate: [anOrigination(SWINGING), anOrigination(CALM)] }),
      ...names.map((name, i) => aRouter(name, 64_501 + i)),
    ],
    links: names.flatMap((name, i) => [
      aLink(`o${name}`, 'o', name, `172.16.${i}`),
      aLink(`${name}on`, name, names[(i + 1) % 3] as string, `172.17.${i}`),
    ]),
    sessions: names.flatMap((name, i) => {
      const next = names[(i + 1) % 3] as string;
      // Of the next one's routes only the direct one counts.
      const direct = aPolicy(`${name} on ${next}`, [
        { action: 'deny', match: { asPathContains: (64_501 + ((i + 2) % 3)) as never } },
        ...likes(next).rules,
      ]);
      const deaf = aPolicy('deaf', []);
      return [
        aSession(`o${name}`, `o${name}`, { router: 'o' }, { router: name }),
        aSession(
          `${name}on`,
          `${name}on`,
          { router: name, importPolicy: direct },
          { router: next, importPolicy: deaf },
        ),
      ];
    }),
  });
})();

describe('beside an oscillation, the judge', () => {
  const state = converge(network);

  it('is content with what is right', () => {
    expect(new Set(state.oscillation.map(({ prefix }) => prefix))).toEqual(new Set([SWINGING]));
    expect(judge(network, state).agreement).toBe('same-oscillation');
  });

  it('still sees a wrong best route', () => {
    const liar: RoutingState = {
      ...state,
      sessions: state.sessions,
      oscillation: state.oscillation,
      bgp: (router, prefix) => {
        const entry = state.bgp(router, prefix);
        const [loser] = entry?.losers ?? [];
        return entry && loser && router === 'a' && prefix === CALM ? { ...entry, best: loser.route } : entry;
      },
    };
    expect(liar.bgp('a', CALM)?.losers).not.toEqual([]);
    expect(judge(network, liar).agreement).toBe('none');
  });

  it('still sees an oscillation of another prefix', () => {
    const liar: RoutingState = {
      ...state,
      sessions: state.sessions,
      oscillation: [{ router: 'a', prefix: CALM }],
    };
    expect(judge(network, liar).agreement).toBe('none');
  });
});
