/** What a random design is made of, before it is drawn: every choice there is. */
import * as fc from 'fast-check';
import { among, seldom, sometimes } from './chance.ts';

const PUBLIC_REGIONS = ['12076:51002', '12076:51003', '12076:51004', '12076:5010'];

const importRule = fc.record({
  action: among('permit', 'permit', 'deny'),
  link: among('both', 'primary', 'secondary'),
  communities: fc.subarray(PUBLIC_REGIONS, { maxLength: 2 }),
  setLocalPreference: among(null, 90, 120, 300),
  setWeight: among(null, null, 10),
  setMed: among(null, null, 5),
  prepend: fc.array(among(64_496, 65_001), { maxLength: 2 }),
});
const announced = fc.record({
  link: among('both', 'both', 'primary', 'secondary'),
  prepend: fc.array(among(64_496, 65_001), { maxLength: 3 }),
  med: among(null, null, 10),
  communities: fc.subarray(['12076:51002', '64496:7'], { maxLength: 1 }),
});
const peering = fc.record({
  localPreference: among(100, 150, 150, 200),
  rules: fc.array(importRule, { maxLength: 2 }),
  advert: announced,
  summary: sometimes,
  ipv6: sometimes,
  validated: seldom.map((not) => !not),
  bfd: fc.boolean(),
  vlanSlip: seldom,
});
const circuit = fc.record({
  site: fc.nat(1),
  edges: among(1, 2, 2),
  managed: sometimes,
  sku: among('Local', 'Standard', 'Premium'),
  location: among('amsterdam', 'london', 'washington-dc'),
  drained: among('none', 'none', 'none', 'primary', 'secondary'),
  provisioned: seldom.map((not) => !not),
  microsoft: fc.option(peering, { freq: 3, nil: null }),
  private: fc.option(peering, { freq: 3, nil: null }),
  filter: fc.option(fc.subarray(PUBLIC_REGIONS, { minLength: 1 }), { freq: 5, nil: null }),
  multipath: among(1, 2),
});
export type RandomCircuit = typeof circuit extends fc.Arbitrary<infer Value> ? Value : never;

export const arbitraryVnet = fc.record({
  region: among('westeurope', 'eastus'),
  weights: fc.array(among(0, 0, 10), { minLength: 3, maxLength: 3 }),
  circuits: fc.subarray([0, 1, 2], { minLength: 1 }),
  summarised: sometimes,
});
export const designParts = fc.record({
  circuits: fc.array(circuit, { minLength: 1, maxLength: 3 }),
  twoSites: fc.boolean(),
  secondSiteAs: among(64_496, 64_497),
  wan: fc.boolean(),
  internet: fc.boolean(),
  internetFeed: among('default-route', 'full-table'),
  vnets: fc.array(arbitraryVnet, { maxLength: 2 }),
  peersVnets: fc.boolean(),
  globalReach: sometimes,
  aggregates: fc.boolean(),
  blackhole: seldom,
  failures: fc.array(fc.record({ kind: fc.nat(4), number: fc.nat(5), silent: fc.boolean() }), {
    maxLength: 2,
  }),
});
export type DesignParts = typeof designParts extends fc.Arbitrary<infer Value> ? Value : never;
