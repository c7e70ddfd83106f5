import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { advertise, type Change, changed, flow, node } from './designs.ts';
import { flowOf, pathInWords, verdictInWords } from './in-words.ts';
import { run, story } from './story.ts';

const users = flow('hq-lan 10.10.1.25', '198.51.100.10');
const PROVIDER_POOL = '192.0.2.112/28';
const pool = (prefix: string) =>
  node('firewall', 'fw-e', { sourceNat: [{ name: 'Pool', pool: prefix, egress: 'expressroute' }] });

/** The pool is the provider's, registered to its AS 64508, declared and announced on the peering. */
const providerOwned = changed(
  r0(),
  users,
  pool(PROVIDER_POOL),
  advertise('ms-a', [PROVIDER_POOL, '192.0.2.80/29'], [PROVIDER_POOL, '192.0.2.80/29']),
  node('peering', 'ms-a', { customerAsn: 64_508 }),
);
const foreign = changed(r0(), users, pool(PROVIDER_POOL));
const privatePool = changed(
  r0(),
  users,
  pool('10.99.0.0/28'),
  advertise('ms-a', ['10.99.0.0/28', '192.0.2.80/29'], ['10.99.0.0/28', '192.0.2.80/29']),
);

const untranslated = changed(r0(), users, node('firewall', 'fw-e', { sourceNat: [] }));
/** A managed provider translates at its edge, which is the BGP neighbour of the MSEE (ER-007, ER-220). */
const providerTranslates: Change = (document) =>
  changed(
    document,
    node('provider', 'p1', {
      layer: 3,
      asn: 64_508,
      sourceNat: [{ name: 'Pool A', pool: '192.0.2.64/28', address: '192.0.2.65', egress: 'expressroute' }],
    }),
    node('circuit', 'circuit-a', { connectivity: 'ipvpn', links: [{}, {}] }),
    node('peering', 'ms-a', { managedBy: 'provider', peerAsn: 64_508 }),
    node('peering', 'priv-a', { managedBy: 'provider', peerAsn: 64_508 }),
  );

describe('source addresses (S-27 to S-29)', () => {
  it('S-27 admits a declared pool that the provider owns', () => {
    const found = flowOf(run(providerOwned));
    expect(pathInWords(found.forward)).toContain(
      'FW-E [SNAT 10.10.1.25→192.0.2.113] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧',
    );
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', false]);
  });

  it.each([
    ['a foreign range, which is not declared', foreign],
    ['a private range, declared or not', privatePool],
  ])('S-27 refuses %s', (_, document) => {
    const found = flowOf(run(document));
    expect(verdictInWords(found)).toBe('dropped:source-not-admitted');
    expect(pathInWords(found.forward)).toMatch(/\{MSEE-A1 ⟦H⟧ ✗\|MSEE-A2 ⟦H⟧ ✗\}$/);
  });

  it('S-28 drops a private source at the edge', () => {
    const found = flowOf(run(untranslated));
    expect(verdictInWords(found)).toBe('dropped:source-not-admitted');
    expect(found.forward.hops.at(-1)?.source).toBe('10.10.1.25');
    expect(found.assumptions.join()).toContain('ER-401');
  });

  it('S-28 takes translation at a provider edge as well', () => {
    const found = flowOf(run(changed(untranslated, providerTranslates)));
    const translating = found.forward.hops.filter((hop) =>
      hop.actions.some((action) => action.type === 'source-nat'),
    );
    expect(translating.map((hop) => [hop.place.label, hop.owner, hop.source])).toEqual([
      ['P1', 'provider', '192.0.2.65'],
    ]);
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', false]);
    expect(pathInWords(found.return ?? found.forward)).toContain('P1 [un-SNAT 192.0.2.65→10.10.1.25]');
  });

  it('reads like this', async () => {
    const told = story(
      'S-27 to S-29  Source addresses; client 10.10.1.25 → ENV-EU 198.51.100.10:443 (S-29 is told with FIG-2)',
    );
    told.tell('the pool is owned by the provider, and declared (S-27)', providerOwned);
    told.tell('the pool is not declared (S-27)', foreign);
    told.tell('the pool is private, and declared (S-27)', privatePool);
    told.tell('nothing is translated (S-28)', untranslated);
    told.tell('the provider translates at its edge (S-28)', changed(untranslated, providerTranslates));
    await expect(told.text()).toMatchFileSnapshot('./s-27-to-s-29.golden.txt');
  });
});
