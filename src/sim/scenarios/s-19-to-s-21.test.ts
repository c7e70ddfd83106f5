import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { changed, circuitB, F3, F4, flow, node, wan } from './designs.ts';
import { flowOf, mediaInWords, pathInWords } from './in-words.ts';
import { run, story } from './story.ts';

const baseline = changed(r0(), flow('hq-lan 10.10.1.25', '198.51.100.10'));
const notPropagated = changed(baseline, node('host', 'hq-lan', { learns: 'default-only' }));
const twoCircuits = changed(baseline, circuitB, wan);

describe('FIG-1: on-premises to Microsoft online services (S-19 to S-21)', () => {
  it('S-19 prefers the longer prefix of the circuit to the default route', () => {
    const decision = flowOf(run(baseline)).forward.hops.find(
      (hop) => hop.place.label === 'HQ users',
    )?.decision;
    expect(decision).toMatchObject({ prefix: '198.51.100.0/27', localPreference: 150, beat: '0.0.0.0/0' });
    expect(
      flowOf(run(baseline)).forward.hops.find((hop) => hop.place.label === 'FW-E')?.decision,
    ).toMatchObject({ prefix: '198.51.100.0/27', localPreference: 150, beat: '0.0.0.0/0' });
  });

  it('S-19 goes to FW-I and the internet where the LAN is not told of it', () => {
    const found = flowOf(run(notPropagated));
    expect(pathInWords(found.forward)).toMatch(
      /^HQ users → FW-I \[SNAT 10\.10\.1\.25→203\.0\.113\.2\] → ISP → /,
    );
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', true]);
  });

  it('S-20 leaves over the sessions of the circuit, the customer up to the CE and the provider up to the MSEE', () => {
    const { forward } = flowOf(run(baseline));
    expect(pathInWords(forward)).toContain(
      'FW-E [SNAT 10.10.1.25→192.0.2.65] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧',
    );
    const owners = new Map(
      forward.segments.map((segment) => [forward.hops[segment.to]?.place.label, segment.owner]),
    );
    expect(Object.fromEntries(owners)).toMatchObject({
      'FW-E': 'customer',
      CE1: 'customer',
      CE2: 'customer',
      P1: 'provider',
      'MSEE-A1': 'provider',
      'MSEE-A2': 'provider',
    });
  });

  it('S-21 is carried from the edge to the service by Microsoft, in one shared part that nobody can edit', () => {
    const { forward } = flowOf(run(baseline));
    const after = forward.segments.filter((segment) =>
      ['msee', 'microsoft-core'].includes(forward.hops[segment.from]?.place.role ?? ''),
    );
    expect(new Set(after.map(({ owner, medium, over }) => JSON.stringify([owner, medium, over])))).toEqual(
      new Set([JSON.stringify(['microsoft', 'microsoft-shared', null])]),
    );
    expect(after.flatMap((segment) => segment.cables)).toEqual([]);
    expect(mediaInWords(forward)).toBe('C cp, P pp, M ms');
    expect(forward.hops.at(-1)).toMatchObject({
      destination: '198.51.100.10',
      place: { node: 'env-eu' },
      end: { outcome: 'delivered' },
    });
  });

  it.each([
    ['the peering location is lost (F3)', F3],
    ['the provider is lost (F4)', F4],
  ])('falls to the internet with a new source when %s', (_, failure) => {
    const found = flowOf(run(changed(baseline, failure)));
    expect(pathInWords(found.forward)).toContain('FW-I [SNAT 10.10.1.25→203.0.113.2] → ISP');
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', true]);
  });

  it.each([
    ['F3', F3],
    ['F4', F4],
  ])('stays on ExpressRoute with circuit B (%s)', (_, failure) => {
    const found = flowOf(run(changed(twoCircuits, failure)));
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', false]);
    expect(pathInWords(found.forward)).toContain('{MSEE-B1|MSEE-B2} ⟦H⟧');
  });

  it('reads like this', async () => {
    const told = story('FIG-1, S-19 to S-21  client 10.10.1.25 → ENV-EU 198.51.100.10:443');
    told.tell('R0', baseline);
    told.tell('the LAN is given a default route only (S-19)', notPropagated);
    told.tell('the peering location is lost, one circuit (F3)', changed(baseline, F3));
    told.tell('the provider is lost, one circuit (F4)', changed(baseline, F4));
    told.tell('the provider is lost, and there is circuit B behind a WAN (F4)', changed(twoCircuits, F4));
    await expect(told.text()).toMatchFileSnapshot('./s-19-to-s-21.golden.txt');
  });
});
