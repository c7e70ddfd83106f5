import { describe, expect, it } from 'vitest';
import { loadFacts } from '#catalogue/facts.ts';
import { fullCatalogue } from '#catalogue/full-catalogue.ts';
import { editableProperties } from '#sim/decorative/properties.ts';
import { simulate } from '#sim/simulate.ts';
import { templates } from '#templates/registry.ts';
import { CHECK_GROUPS } from './check.ts';
import { checks } from './registry.ts';
import { groupOf, runChecks } from './run-checks.ts';
import { unverifiable } from './unverifiable.ts';

describe('the registry of checks', () => {
  it('has every rule once: those that can be told, and those that are asked', () => {
    const ids = [...checks, ...unverifiable].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(166);
  });

  it('keeps each check under its group, with a title and a source', () => {
    for (const { id, title, facts } of checks) {
      expect(id).toMatch(/^[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(CHECK_GROUPS).toContain(groupOf(id));
      expect(title).not.toBe('');
      expect(facts.length).toBeGreaterThan(0);
      for (const fact of facts) expect(fact).toMatch(/^(ER-\d{3}|[DU]-\d+|RFC \d+)$/);
    }
  });

  it('cites facts that can be looked up', async () => {
    const known = new Set((await loadFacts()).facts.map(({ id }) => id));
    const cited = [...checks, ...unverifiable].flatMap(({ facts }) => facts);
    expect(cited.filter((fact) => !fact.startsWith('RFC') && !known.has(fact))).toEqual([]);
  });

  it('silences a check only under another that there is', () => {
    const ids = new Set(checks.map(({ id }) => id));
    for (const { under = [] } of checks) for (const cause of under) expect(ids).toContain(cause);
  });

  it('has the checks that the schemas name as the only readers of a field', () => {
    const named = editableProperties().flatMap(({ says }) => says.match(/[a-z]+\/[a-z0-9-]+/g) ?? []);
    const ids = new Set<string>(checks.map(({ id }) => id));
    expect([...new Set(named)].filter((id) => !ids.has(id))).toEqual([]);
  });
});

/** Every error and warning of a template, each a true statement about it. */
const TRUE: Readonly<Record<string, readonly string[]>> = {
  r0: ['ha/internet-as-only-backup', 'ha/published-on-one-circuit', 'ha/single-circuit'],
  'power-platform-one-circuit': ['ha/internet-as-only-backup', 'ha/single-circuit'],
  'managed-provider': ['ha/internet-as-only-backup', 'ha/single-circuit'],
  'one-page-load': ['ha/internet-as-only-backup', 'ha/single-circuit'],
  'data-gateway': ['ha/single-circuit'],
  'virtual-network-support': ['ha/single-circuit'],
  premium: ['ha/internet-as-only-backup', 'ha/single-circuit', 'perf/hairpin'],
  'local-circuit': ['ha/internet-as-only-backup', 'ha/single-circuit'],
  'national-cloud': ['ha/internet-as-only-backup', 'ha/single-circuit'],
  'real-prefixes': [
    'prefix/over-broad',
    'ha/internet-as-only-backup',
    'ha/published-on-one-circuit',
    'ha/single-circuit',
  ],
  'two-circuits': ['routing/multi-circuit-no-policy'],
  metro: ['ha/internet-as-only-backup'],
  'expressroute-direct': ['ha/internet-as-only-backup', 'ha/single-circuit'],
  'pool-per-circuit': [],
  'drained-link': ['ha/single-circuit'],
  'distributed-sites': ['ha/internet-as-only-backup', 'ha/single-circuit'],
  'vpn-backup': ['ha/single-circuit'],
  'hub-and-spoke': ['ha/single-circuit'],
  // One spoke does not use the gateway of the hub, to be compared with the one that does.
  'gateway-transit': ['gw/missing', 'ha/single-circuit'],
  'global-reach': ['ha/single-circuit'],
  'two-regions': [],
  'vpn-only': [],
  'microsoft-365-beside': ['ha/internet-as-only-backup', 'ha/single-circuit'],
  'microsoft-365-on-the-circuit': ['ha/internet-as-only-backup', 'ha/single-circuit'],
  'split-by-pac': ['ha/internet-as-only-backup', 'ha/single-circuit'],
  'firewall-cluster': ['ha/single-circuit'],
  'forced-tunnelling': ['private/default-route', 'ha/single-circuit'],
  'missing-route-filter': ['routefilter/missing'],
  'private-source': ['nat/private-source-on-microsoft-peering', 'ha/single-circuit'],
  'one-pool-for-both': [
    'prefix/same-on-internet',
    'nat/pool-shared-with-internet',
    'routing/asymmetric-stateful',
    'routing/partial-subnet-over-er',
    'ha/internet-as-only-backup',
    'ha/single-circuit',
  ],
  'two-firewalls': ['routing/asymmetric-stateful', 'ha/single-circuit'],
  'fails-open': ['private/default-route', 'private/default-route-fails-open'],
  'fig-1': ['ha/internet-as-only-backup', 'ha/single-circuit'],
  // It shows a reply that is lost (W-12).
  'fig-2': [
    'nat/inbound-internet-without-snat',
    'ha/published-on-one-circuit',
    'ha/single-circuit',
    'pp/callback-ip-not-advertised',
  ],
  'fig-3': ['ha/single-circuit'],
  'fig-4': ['ha/single-circuit'],
  // It shows a line that means nothing (S-48).
  'fig-5': ['pp/direct-link-to-azure', 'ha/single-circuit'],
};

describe('the designs to start from', () => {
  it.each(templates.map(({ id, make }) => [id, make] as const))(
    '%s gets no false alarm',
    async (id, make) => {
      const document = make();
      const catalogue = await fullCatalogue();
      const findings = runChecks(document, catalogue, simulate(document, catalogue));
      const loud = findings.filter(({ severity }) => severity !== 'info').map(({ check }) => check);
      expect([...new Set(loud)].sort()).toEqual([...(TRUE[id] ?? [])].sort());
    },
  );
});
