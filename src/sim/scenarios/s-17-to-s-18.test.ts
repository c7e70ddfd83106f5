import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import { settle } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { changed, filter, flow, node, removeNode } from './designs.ts';
import { flowOf, pathInWords } from './in-words.ts';
import { learntIn, learntInWords } from './learnt.ts';
import { run, story } from './story.ts';

const services = [
  '198.51.100.10',
  '198.51.100.40',
  '198.51.100.70',
  '198.51.100.100',
  '198.51.100.115',
  '198.51.100.130',
  '198.51.100.145',
  '198.51.100.161',
  '198.51.100.200',
];
const withoutCircuits = changed(r0(), removeNode('ms-a'), removeNode('priv-a'), removeNode('circuit-a'));
const europeAndEastUs = filter('filter-eu', ['12076:51002', '12076:51003', '12076:51004']);

describe('advertisement (S-17, S-18)', () => {
  it('S-17 has the aggregate on the internet, and nothing longer', () => {
    const { state } = settle(withoutCircuits, baseCatalogue, failedParts(withoutCircuits));
    const microsoft = (router: string) =>
      state.fib(router).filter((entry) => entry.prefix.startsWith('198.51.100.'));
    expect(microsoft('isp').map((entry) => entry.prefix)).toEqual(['198.51.100.0/24']);
    expect(microsoft('isp')[0]?.nextHops.map((hop) => hop.to)).toEqual(['internet']);
  });

  it.each(services)('S-17 delivers to %s over the internet', (address) => {
    const found = flowOf(run(changed(withoutCircuits, flow('hq-lan 10.10.1.25', address))));
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', true]);
    expect(pathInWords(found.forward)).toMatch(
      /^HQ users → FW-I \[SNAT 10\.10\.1\.25→203\.0\.113\.2\] → ISP → Internet → Microsoft internet edge → /,
    );
  });

  it('S-18 advertises per peering what is relevant, and nothing else', () => {
    const learnt = learntIn(r0());
    for (const [router, part] of [
      ['ce1', 'primary'],
      ['ce2', 'secondary'],
    ] as const) {
      expect(learnt(router, 'ms-a', part)).toEqual(['198.51.100.0/27', '198.51.100.32/27']);
      expect(learnt(router, 'priv-a', part)).toEqual(['10.100.0.0/16']);
    }
  });

  it('S-18 takes as relevant what is in the route filter and in the scope of the SKU', () => {
    const onStandard = learntIn(changed(r0(), europeAndEastUs));
    expect(onStandard('ce1', 'ms-a', 'primary')).toEqual(['198.51.100.0/27', '198.51.100.32/27']);
    const onPremium = learntIn(
      changed(r0(), europeAndEastUs, node('circuit', 'circuit-a', { sku: 'Premium' })),
    );
    expect(onPremium('ce1', 'ms-a', 'primary')).toEqual([
      '198.51.100.0/27',
      '198.51.100.32/27',
      '198.51.100.64/27',
    ]);
    const filtered = learntIn(changed(r0(), filter('filter-eu', ['12076:51003'])));
    expect(filtered('ce1', 'ms-a', 'primary')).toEqual(['198.51.100.32/27']);
  });

  it('reads like this', async () => {
    const told = story('S-17, S-18  Advertisement; client 10.10.1.25 → ENV-EU 198.51.100.10:443');
    const users = flow('hq-lan 10.10.1.25', '198.51.100.10');
    told.tell('R0 without circuits (S-17)', changed(withoutCircuits, users));
    told.tell('R0 (S-18)', changed(r0(), users), () => [
      ...learntInWords(r0(), 'ms-a'),
      ...learntInWords(r0(), 'priv-a'),
    ]);
    told.tell(
      'East US is in the filter of the Standard circuit, too (S-18)',
      changed(r0(), users, europeAndEastUs),
      () => learntInWords(changed(r0(), europeAndEastUs), 'ms-a'),
    );
    await expect(told.text()).toMatchFileSnapshot('./s-17-to-s-18.golden.txt');
  });
});
