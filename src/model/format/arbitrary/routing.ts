/** Policies, translation and routing options of random documents. */
import * as fc from 'fast-check';
import type { NodeId } from '#model/ids.ts';
import type { Advert, FailureDetection, PolicyRule } from '#model/policy.ts';
import type { Routing } from '#model/routing.ts';
import type { AddressSet, DestinationNat, FilterRule, SourceNat } from '#model/translation.ts';
import {
  arbitraryAddress,
  arbitraryPrefix,
  asn,
  community,
  type Fields,
  few,
  label,
  one,
  orNull,
  port,
  uint32,
} from './values.ts';

export const linkChoice = one('both', 'primary', 'secondary');
export const advert = fc.record<Advert>({
  prefix: arbitraryPrefix,
  link: linkChoice,
  prepend: few(asn),
  med: orNull(uint32),
  communities: few(community),
});
export const policyRule = fc.record<PolicyRule>({
  action: one('permit', 'deny'),
  link: linkChoice,
  prefixes: few(fc.record({ prefix: arbitraryPrefix, upTo: orNull(fc.integer({ min: 0, max: 128 })) })),
  communities: few(community),
  asPathContains: orNull(asn),
  setLocalPreference: orNull(uint32),
  setWeight: orNull(uint32),
  setMed: orNull(uint32),
  prepend: few(asn),
});
const timer = fc.integer({ min: 0, max: 65_535 });
export const failureDetection: Fields<FailureDetection> = {
  bfd: fc.record({
    enabled: fc.boolean(),
    intervalMs: fc.integer({ min: 10, max: 60_000 }),
    multiplier: fc.integer({ min: 1, max: 255 }),
  }),
  keepaliveSeconds: timer,
  holdSeconds: timer,
};
const addressSet: fc.Arbitrary<AddressSet> = fc.oneof(one('any', 'private', 'public'), few(arbitraryPrefix));
export const sourceNat = (nodes: fc.Arbitrary<NodeId>) =>
  few(
    fc.record<SourceNat>({
      name: fc.oneof(fc.constant(''), label),
      pool: arbitraryPrefix,
      address: orNull(arbitraryAddress),
      sources: addressSet,
      destinations: addressSet,
      egress: fc.oneof(one('any', 'expressroute', 'internet', 'inside'), few(nodes)),
    }),
  );
export const destinationNat = fc.record<DestinationNat>({
  publicAddress: arbitraryAddress,
  port: orNull(port),
  insideAddress: arbitraryAddress,
});
export const filterRule = fc.record<FilterRule>({
  action: one('allow', 'deny'),
  sources: addressSet,
  destinations: addressSet,
  ports: few(port),
});
export const routing = (nodes: fc.Arbitrary<NodeId>): Fields<Routing> => ({
  asn: orNull(asn),
  staticRoutes: few(
    fc.record({ prefix: arbitraryPrefix, via: orNull(nodes), distance: fc.integer({ min: 1, max: 255 }) }),
  ),
  originated: few(arbitraryPrefix),
  internetAdverts: few(advert),
  internetLocalPreference: uint32,
  learns: one('all', 'default-only'),
  multipath: fc.integer({ min: 1, max: 64 }),
  multipathRelax: fc.boolean(),
  ignoreAsPath: fc.boolean(),
  alwaysCompareMed: fc.boolean(),
  deterministicMed: fc.boolean(),
  compareRouterId: fc.boolean(),
});
