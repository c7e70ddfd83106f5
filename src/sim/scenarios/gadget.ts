/** Sites with AS numbers of their own around one that has a prefix, and what they think of each other. Used by tests only. */
import type { TopologyDocument } from '#model/document.ts';
import { addLink, addNode, type Change, r0With, zone } from './designs.ts';

export const PREFIX = '203.0.113.64/27';
const NAMES = ['x', 'y', 'z'] as const;
const asnOf = (place: number) => 64_501 + place;

/** @param rules - Import rules for what each site hears from the next one, and the next one from it. */
export function gadget(
  count: 2 | 3,
  rules: (place: number) => readonly [readonly object[], readonly object[]],
): TopologyDocument {
  const names = NAMES.slice(0, count);
  const site = (name: string, asn: number, fields: object): readonly Change[] => [
    zone(`site-${name}`, { kind: 'site', owner: 'customer', asn }),
    addNode('router', name, { zone: `site-${name}`, ...fields }),
  ];
  return r0With(
    ...site('o', 64_500, { originated: [PREFIX] }),
    ...names.flatMap((name, place) => site(name, asnOf(place), {})),
    ...names.map((name) => addLink(`o-${name}`, 'wan', 'o', name)),
    ...names.slice(0, count === 2 ? 1 : 3).map((name, place) =>
      addLink(`${name}-next`, 'wan', name, names[(place + 1) % count] as string, {
        importRules: rules(place),
      }),
    ),
  );
}

export const liked = { setLocalPreference: 200 };
export const refused = { action: 'deny' };
/** The site before this one, around the circle. */
export const notThrough = (place: number) => ({ action: 'deny', asPathContains: asnOf((place + 2) % 3) });
