/** Policies of random networks, and the prefixes they list. */
import * as fc from 'fast-check';
import type { RouteChange, RouteMatch, RoutePolicy } from '#sim/network/network.ts';
import { among } from './chance.ts';
import { anyPrefix, asn, communities, few, present } from './network-values.ts';

const listed = fc
  .record({ prefix: anyPrefix, from: among(null, 2, 8), upTo: among(null, 8, 16) })
  .map(({ prefix, from, upTo }) => {
    const [length, most] = [Number(prefix.split('/')[1]), prefix.includes(':') ? 128 : 32];
    const ge = from === null ? {} : { ge: Math.min(length + from, most) };
    const le = upTo === null ? {} : { le: Math.min(length + upTo, most) };
    return { prefix, ...ge, ...le };
  });
const nothing = fc.constant<RouteMatch>({});
const match: fc.Arbitrary<RouteMatch> = fc.oneof(
  nothing,
  fc.record<RouteMatch>({ prefixes: fc.array(listed, { minLength: 1, maxLength: 2 }) }),
  present<RouteMatch>({
    anyCommunity: communities,
    allCommunities: communities,
    asPathContains: asn,
    asPathOrigin: asn,
    asPathFirst: asn,
    asPathEmpty: fc.boolean(),
  } as never).map((all) => Object.fromEntries(Object.entries(all).slice(0, 1)) as RouteMatch),
);
const change: fc.Arbitrary<RouteChange> = fc
  .record({
    localPreference: among(50, 100, 150, 200),
    med: among(0, 5, 10, 20),
    weight: among(0, 10, 40_000),
    origin: among('igp' as const, 'egp' as const, 'incomplete' as const),
    prepend: fc.record({ asn, count: fc.integer({ min: 1, max: 3 }) }),
    prependPath: fc.array(asn, { minLength: 1, maxLength: 3 }),
    removePrivateAs: fc.constant(true as const),
    communities: communities,
    addCommunities: communities,
    removeCommunities: communities,
    chosen: fc.uniqueArray(fc.nat(9), { maxLength: 2 }),
  })
  .map(({ chosen, ...all }) => {
    const fields = Object.entries(all);
    return Object.fromEntries(chosen.flatMap((i) => (fields[i] ? [fields[i]] : []))) as RouteChange;
  });
export const policy = (name: string): fc.Arbitrary<RoutePolicy | null> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    {
      weight: 2,
      arbitrary: fc.record({
        name: fc.constant(name),
        rules: few(
          fc.record({
            action: among('permit' as const, 'permit' as const, 'deny' as const),
            match,
            set: change,
          }),
        ),
        default: among('permit' as const, 'permit' as const, 'permit' as const, 'deny' as const),
      }),
    },
  );
