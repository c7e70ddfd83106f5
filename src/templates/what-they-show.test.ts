/** What each template promises, as the worked scenarios and facts have it. */
import { describe, expect, it } from 'vitest';
import { fullCatalogue } from '#catalogue/full-catalogue.ts';
import { mediaInWords, verdictInWords } from '#sim/scenarios/in-words.ts';
import { simulate } from '#sim/simulate.ts';
import { templates } from './registry.ts';

/** Media by segment: C customer, P provider, M Microsoft, I internet; cp, pp, mp, ms, in, ix as in the scenarios. */
const TO_EDGE = 'C cp, P pp, M ms';
const TO_ENDPOINT = 'C cp, P pp, M mp';
const OUT = 'C cp, I in, M ms';
const catalogue = await fullCatalogue();
const A = ['MSEE-A1', 'MSEE-A2'];
const B = ['MSEE-B1', 'MSEE-B2'];
const C = ['MSEE-C1', 'MSEE-C2'];
const NO_EDGE: readonly string[] = [];

type Shown = readonly [verdict: string, media: string, edges: readonly string[]];
const privateToEdge: Shown = ['delivered', TO_EDGE, A];
const privateToEndpoint: Shown = ['delivered', TO_ENDPOINT, A];
const byInternet: Shown = ['delivered', OUT, NO_EDGE];
const insideMicrosoft: Shown = ['delivered', 'M ms', NO_EDGE];
const noRoute: Shown = ['no-route', '', NO_EDGE];

const EXPECTED: Readonly<Record<string, Readonly<Record<string, Shown>>>> = {
  r0: {
    'users-to-env': privateToEdge,
    'env-to-api': ['delivered', 'M ms, P pp, C cp', A],
    'users-to-vm': privateToEndpoint,
    'users-to-cdn': byInternet,
    'branch-to-env': privateToEdge,
  },
  'power-platform-one-circuit': { 'users-to-env': privateToEdge, 'users-to-cdn': byInternet },
  // The provider carries from the customer's edge on, and still to the same hand-off (ER-007).
  'managed-provider': { 'users-to-env': privateToEdge },
  'one-page-load': {
    'page-1': ['delivered', 'C cp, I in', NO_EDGE],
    'page-2': byInternet,
    'page-3': privateToEdge,
    'page-4': byInternet,
    'page-5': byInternet,
  },
  'data-gateway': {
    'gateway-to-bus': privateToEdge,
    'gateway-to-sql': ['delivered', 'C cp', NO_EDGE],
    'users-to-hub': privateToEndpoint,
  },
  'virtual-network-support': {
    'plug-in-west': ['delivered', 'M mp, P pp, C cp', A],
    'plug-in-north': ['delivered', 'M mp, P pp, C cp', A],
    'users-to-env': privateToEdge,
  },
  premium: { 'ny-to-env': ['delivered', TO_EDGE, C] },
  'local-circuit': {
    'users-to-west': privateToEdge,
    'users-to-north': byInternet,
    'users-to-vm': privateToEndpoint,
  },
  'national-cloud': { 'users-to-env': privateToEdge },
  'real-prefixes': {
    'users-to-env': privateToEdge,
    'users-to-entra': byInternet,
    'users-to-cdn': byInternet,
  },
  'two-circuits': { 'users-to-env': privateToEdge, 'dc2-to-env': ['delivered', TO_EDGE, B] },
  metro: { 'users-to-env': privateToEdge },
  // Without a provider the cross-connect is the customer's own, up to the hand-off (ER-015, responsibility per segment).
  'expressroute-direct': { 'users-to-env': ['delivered', 'C cp, C pp, M ms', A] },
  'pool-per-circuit': {
    'users-to-env': ['delivered', TO_EDGE, ['MSEE-A1', 'MSEE-A2', 'MSEE-A21', 'MSEE-A22']],
  },
  'drained-link': {
    'users-to-env': ['delivered', TO_EDGE, ['MSEE-A2']],
    'users-to-vm': ['delivered', TO_ENDPOINT, ['MSEE-A2']],
  },
  'distributed-sites': {
    'hq-to-env': privateToEdge,
    'dc2-to-env': ['delivered', TO_EDGE, B],
    'branch-to-env': byInternet,
  },
  'vpn-backup': { 'users-to-vm': privateToEndpoint },
  'hub-and-spoke': {
    'users-to-finance': privateToEndpoint,
    'users-to-sales': privateToEndpoint,
    'users-to-hub': privateToEndpoint,
    'hub-to-finance': ['delivered', 'M mp', NO_EDGE],
  },
  'gateway-transit': {
    'users-to-production': privateToEndpoint,
    'users-to-test': noRoute,
    'hub-to-test': ['delivered', 'M mp', NO_EDGE],
  },
  'global-reach': {
    'hq-to-dc2': ['delivered', 'C cp, P pp, M mp, P pp, C cp', [...A, ...B]],
    'hq-to-vm': privateToEndpoint,
  },
  'two-regions': {
    'hq-to-west': privateToEndpoint,
    'hq-to-uk': ['delivered', TO_ENDPOINT, B],
    'dc2-to-uk': ['delivered', TO_ENDPOINT, B],
  },
  'vpn-only': { 'users-to-vm': ['delivered', 'C cp, I ix, M mp', NO_EDGE], 'users-to-env': byInternet },
  'microsoft-365-beside': {
    'users-to-env': privateToEdge,
    'users-to-teams': byInternet,
    'users-to-exchange': byInternet,
    'users-to-entra': byInternet,
  },
  'microsoft-365-on-the-circuit': {
    'users-to-teams': privateToEdge,
    'users-to-sharepoint': privateToEdge,
    'users-to-exchange': byInternet,
  },
  'split-by-pac': { 'users-to-app': privateToEdge, 'users-to-sharepoint': byInternet },
  'firewall-cluster': { 'users-to-env': privateToEdge },
  'forced-tunnelling': {
    'vm-to-website': ['delivered', 'M mp, P pp, C cp, I in', A],
    'vm-to-storage': insideMicrosoft,
  },
  'missing-route-filter': { 'users-to-env': byInternet },
  'private-source': {
    'users-to-env': ['dropped:source-not-admitted', 'C cp, P pp', A],
    'users-to-vm': privateToEndpoint,
  },
  'one-pool-for-both': {
    'users-to-sharepoint': ['dropped:state-miss', OUT, NO_EDGE],
    'users-to-env': privateToEdge,
  },
  'two-firewalls': { 'users-to-env': ['dropped:state-miss (50 % delivered)', TO_EDGE, A] },
  'fails-open': { 'vm-to-website': ['delivered', 'M ms, I in', NO_EDGE], 'vm-to-storage': insideMicrosoft },
  'fig-1': { 'users-to-env': privateToEdge, 'users-to-cdn': byInternet },
  'fig-2': {
    'env-to-api': ['delivered', 'M ms, P pp, C cp', A],
    'env-to-mail': ['dropped:state-miss', 'M ms, I in, C cp', NO_EDGE],
  },
  'fig-3': { 'users-to-env': privateToEdge, 'users-to-us': noRoute },
  'fig-4': { 'users-to-env': privateToEdge, 'users-to-vm': privateToEndpoint },
  'fig-5': {
    'vm-to-env': insideMicrosoft,
    'env-to-sharepoint': insideMicrosoft,
    'users-to-env': privateToEdge,
  },
};

describe.each(templates)('"$name"', ({ id, make }) => {
  it('shows what it promises', () => {
    const report = simulate(make(), catalogue);
    const shown = report.flows.map((found): readonly [string, Shown] => [
      found.flow,
      [
        verdictInWords(found),
        mediaInWords(found.forward),
        found.forward.hops
          .filter((hop) => hop.place.role === 'msee')
          .map((hop) => hop.place.label)
          .sort(),
      ],
    ]);
    expect(Object.fromEntries(shown)).toEqual(EXPECTED[id]);
  });

  it('has nothing in it that could not be simulated', () => {
    expect(simulate(make(), catalogue).notices).toEqual([]);
  });
});
