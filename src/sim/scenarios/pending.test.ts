import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Findings that the scenarios expect, by the row that names them. Routes and verdicts are tested; these need a check. */
const NAMED: readonly (readonly [row: string, finding: string])[] = [
  ['S-02', 'circuit/limit-per-subscription'],
  ['S-03', 'ha/same-location'],
  ['S-05', 'circuit/provider-not-at-location'],
  ['S-09', 'sku/forbidden-change'],
  ['S-12', 'circuit/more-than-two-peerings'],
  ['S-15', 'peering/both-links-required'],
  ['S-16', 'ha/links-share-path'],
  ['S-19', 'routing/er-not-preferred'],
  ['S-22', 'pp/callback-private-dns'],
  ['S-32', 'pp/needs-microsoft-peering'],
  ['S-33', 'pp/m365-joins'],
  ['S-36', 'pp/only-service-impossible'],
  ['S-38', 'pp/dedicated-to-endpoint'],
  ['S-43', 'pp/private-peering-unneeded'],
  ['S-43', 'perf/private-peering-saturates'],
  ['S-48', 'pp/direct-link-to-azure'],
  ['W-01', 'ha/multipath-off'],
  ['W-02', 'routefilter/missing'],
  ['W-03', 'routefilter/pp-region-pair-incomplete'],
  ['W-04', 'bgp/hold-timer-aggressive'],
  ['W-04', 'ha/no-bfd'],
  ['W-04', 'nat/per-link-pools'],
  ['W-04', 'ha/same-ce'],
  ['W-08', 'nat/pool-shared-with-internet'],
  ['W-08', 'prefix/same-on-internet'],
  ['W-08', 'routing/asymmetric-stateful'],
  ['W-09', 'nat/private-source-on-microsoft-peering'],
  ['W-10', 'nat/pool-shared-between-circuits'],
  ['W-10', 'prefix/same-on-several-circuits'],
  ['W-13', 'prefix/microsoft-limit'],
  ['W-15', 'perf/relies-on-double-bandwidth'],
  ['W-15', 'perf/private-peering-saturates'],
  ['W-15', 'perf/over-capacity'],
  ['W-19', 'pp/callback-sku-region'],
  ['W-19', 'pp/callback-unprotected'],
  ['W-19', 'ha/published-on-one-circuit'],
];

/** Of these, the ones without a check. Take a line out when its check comes, and assert the finding in the test of its row. */
const PENDING: readonly string[] = [
  'bgp/hold-timer-aggressive',
  'circuit/limit-per-subscription',
  'circuit/more-than-two-peerings',
  'circuit/provider-not-at-location',
  'ha/links-share-path',
  'ha/multipath-off',
  'ha/no-bfd',
  'ha/published-on-one-circuit',
  'ha/same-ce',
  'ha/same-location',
  'nat/per-link-pools',
  'nat/pool-shared-between-circuits',
  'nat/pool-shared-with-internet',
  'nat/private-source-on-microsoft-peering',
  'peering/both-links-required',
  'perf/over-capacity',
  'perf/private-peering-saturates',
  'perf/relies-on-double-bandwidth',
  'pp/callback-private-dns',
  'pp/callback-sku-region',
  'pp/callback-unprotected',
  'pp/dedicated-to-endpoint',
  'pp/direct-link-to-azure',
  'pp/m365-joins',
  'pp/needs-microsoft-peering',
  'pp/only-service-impossible',
  'pp/private-peering-unneeded',
  'prefix/microsoft-limit',
  'prefix/same-on-internet',
  'prefix/same-on-several-circuits',
  'routefilter/missing',
  'routefilter/pp-region-pair-incomplete',
  'routing/asymmetric-stateful',
  'routing/er-not-preferred',
  'sku/forbidden-change',
];

const folder = path.join(import.meta.dirname, '../../checks');

/** `ha/no-bfd` for `src/checks/ha/no-bfd.ts`. None as long as there is no such folder. */
const checks = (): ReadonlySet<string> =>
  new Set(
    (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
      .map((file) => file.replaceAll(path.sep, '/'))
      .filter((file) => /^[a-z0-9]+\/[a-z0-9-]+\.ts$/.test(file))
      .map((file) => file.slice(0, -3)),
  );

describe('findings of the scenarios that no check makes yet', () => {
  it('are listed, each and only these', () => {
    const written = checks();
    const missing = [...new Set(NAMED.map(([, finding]) => finding))]
      .filter((finding) => !written.has(finding))
      .sort();
    expect(PENDING).toEqual(missing);
  });

  it('belong to a row, once', () => {
    expect(
      NAMED.every(([row, finding]) => /^[SW]-\d\d$/.test(row) && /^[a-z0-9]+\/[a-z0-9-]+$/.test(finding)),
    ).toBe(true);
    expect(new Set(NAMED.map((pair) => pair.join(' '))).size).toBe(NAMED.length);
  });
});
