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
    expect(ids).toHaveLength(163);
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
  r0: ['ha/single-circuit', 'ha/internet-as-only-backup', 'ha/published-on-one-circuit'],
  'fig-1': ['ha/single-circuit', 'ha/internet-as-only-backup'],
  // It shows a reply that is lost (W-12).
  'fig-2': [
    'ha/single-circuit',
    'ha/published-on-one-circuit',
    'nat/inbound-internet-without-snat',
    'pp/callback-ip-not-advertised',
  ],
  'fig-3': ['ha/single-circuit'],
  'fig-4': ['ha/single-circuit'],
  // It shows a line that means nothing (S-48).
  'fig-5': ['ha/single-circuit', 'pp/direct-link-to-azure'],
  'real-prefixes': [
    'ha/single-circuit',
    'ha/internet-as-only-backup',
    'ha/published-on-one-circuit',
    'prefix/over-broad',
  ],
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
