import { describe, expect, it } from 'vitest';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import { judge } from '#sim/reference/judge.ts';
import { converge } from './converge.ts';
import { aLink, aNetwork, anOrigination, aRouter, aSession, aTriangle, liked } from './network-builders.ts';

const PREFIXES = ['198.51.100.0/26', '198.51.100.64/26', '198.51.100.128/26'];
const limitOf = (limit: number | null) => (limit === null ? null : ({ limit, action: 'shutdown' } as const));

/**
 * `here` prefers what `back` says of it to what `there` says; and `back` knows it from `here` alone, so that it has nothing
 * more to say once `here` prefers it. Shrunk by a random search: seed 4732, case 86.
 */
const swinging = (limit: number | null, warnsAt: number | null = null) =>
  aNetwork({
    routers: [
      aRouter('here', 64_497),
      aRouter('there', 64_496, { originate: PREFIXES.map((prefix) => anOrigination(prefix)) }),
      aRouter('back', 64_496),
    ],
    links: [aLink('ht', 'here', 'there', '172.16.0'), aLink('hb', 'here', 'back', '172.16.1')],
    sessions: [
      aSession('ht', 'ht', { router: 'here' }, { router: 'there' }),
      aSession(
        'hb',
        'hb',
        { router: 'here', importPolicy: liked, maximumPrefixes: limitOf(limit) },
        {
          router: 'back',
          allowOwnAsIn: 1,
          asOverride: true,
          maximumPrefixes: warnsAt === null ? null : { limit: warnsAt, action: 'warn' },
        },
      ),
    ],
  });

/** `b` likes what `a` says better than its own way, which it may hear of first. */
const undecided = (delayOfA: number, delayOfB: number) =>
  aTriangle(
    PREFIXES,
    { a: { maximumPrefixes: limitOf(2) }, b: { importPolicy: liked } },
    { a: delayOfA, b: delayOfB },
  );

describe('a prefix limit', () => {
  it('is exceeded by routes that swing, too, which ends the swinging', () => {
    const endless = converge(swinging(null));
    expect(endless.oscillation.map(({ router }) => router)).toContain('here');
    const network = swinging(2);
    const state = converge(network);
    expect(state.oscillation).toEqual([]);
    expect(state.sessions.find(({ name }) => name === 'hb')).toMatchObject({
      state: 'down',
      received: [3, 0],
    });
    expect(state.lookup('here', '198.51.100.1' as IpAddress)?.nextHops).toMatchObject([{ to: 'there' }]);
    expect(judge(network, state)).toEqual({ agreement: 'same', difference: '' });
  });

  it('is exceeded also where another one, that only warns, was exceeded before', () => {
    // Found by a random search: seed 1000174, case 142.
    const network = swinging(2, 2);
    const state = converge(network);
    expect(state.sessions.find(({ name }) => name === 'hb')?.state).toBe('down');
    expect(state.journal.filter(({ type }) => type === 'limit-exceeded')).toHaveLength(2);
    expect(judge(network, state)).toEqual({ agreement: 'same', difference: '' });
  });

  it('that is not exceeded by them lets them swing', () => {
    const network = swinging(3);
    const state = converge(network);
    expect(state.sessions.map((session) => session.state)).toEqual(['established', 'established']);
    expect(new Set(state.oscillation.map(({ prefix }) => prefix))).toEqual(new Set(PREFIXES));
    expect(judge(network, state).agreement).toBe('same-oscillation');
  });

  it('may be exceeded or not as messages come, and then says so', () => {
    const sessionOf = (delayOfA: number, delayOfB: number) => {
      const network = undecided(delayOfA, delayOfB);
      const state = converge(network);
      expect(judge(network, state).agreement).not.toBe('none');
      expect(state.bgp('a', PREFIXES[0] as Prefix)?.best?.from).toBe('o');
      return state.sessions.find(({ name }) => name === 'ab');
    };
    const late = sessionOf(50, 0);
    expect(late?.state).toBe('down');
    expect(late?.because).toBe(
      'a shut it down: b announced more than 2 prefixes for a moment, before routes came to rest; with messages in another order it need not have.',
    );
    expect(sessionOf(0, 50)?.state).toBe('established');
  });
});
