import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { Network, RouterSpec } from '#sim/network/network.ts';
import { r0 } from '#templates/r0.ts';
import { bystandersOf, withoutBystanders } from './bystanders.ts';
import { compiledWith } from './foundation.ts';

const { network } = compiledWith({ ...r0(), failures: {} }, baseCatalogue, []);
const onCe1 = (change: Partial<RouterSpec>): Network => ({
  ...network,
  routers: network.routers.map((router) => (router.name === 'ce1' ? { ...router, ...change } : router)),
});
const TOLD = '10.9.0.0/16';
const announcing = onCe1({
  originate: [{ ...network.routers.flatMap(({ originate }) => originate)[0], prefix: TOLD } as never],
});

describe('a prefix on which nothing else hangs', () => {
  it('is one that somebody announces', () => {
    expect(bystandersOf(network)).not.toContain(TOLD);
    expect(bystandersOf(announcing)).toContain(TOLD);
  });

  it('is none with a next hop in it', () => {
    const statics = [{ prefix: '10.7.0.0/16', via: '10.9.0.1', distance: 1 } as never];
    expect(
      bystandersOf({ ...announcing, routers: [...announcing.routers, { ...hq(), statics }] }),
    ).not.toContain(TOLD);
  });

  it('is none that is part of a summary', () => {
    const aggregates = [{ prefix: '10.8.0.0/15' as never, summaryOnly: false, asSet: false }];
    expect(
      bystandersOf({ ...announcing, routers: [...announcing.routers, { ...hq(), aggregates }] }),
    ).not.toContain(TOLD);
  });

  it('is none where it may be one too many for a session', () => {
    const ends = (session: Network['sessions'][number]) =>
      session.ends.map((end) => ({ ...end, maximumPrefixes: { limit: 20, action: 'shutdown' } })) as never;
    const sessions = announcing.sessions.map((session) => ({ ...session, ends: ends(session) }));
    expect(bystandersOf({ ...announcing, sessions })).toEqual([]);
  });

  it('can be left out, and nothing else is', () => {
    const without = withoutBystanders(announcing, [TOLD as never]);
    expect(without).toEqual(onCe1({ originate: [] }));
  });
});

function hq(): RouterSpec {
  const router = network.routers.find(({ name }) => name === 'hq-lan') as RouterSpec;
  return { ...router, name: 'hq-lan-2', originate: [] };
}
