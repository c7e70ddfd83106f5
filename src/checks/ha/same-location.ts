import { t } from '#base/t.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import { carriersOf } from '../carriers.ts';
import type { Check, Found } from '../check.ts';
import type { Facts } from '../facts.ts';
import { sayAll } from '../words.ts';

export const haSameLocation: Check = {
  id: 'ha/same-location',
  severity: 'warning',
  title: t`Several circuits in one building`,
  facts: ['ER-260', 'ER-280'],
  run: (facts) =>
    groupsOf(facts).flatMap((circuits): readonly Found[] => {
      const places = new Set(circuits.flatMap(({ locations }) => locations));
      const [place] = places;
      if (places.size > 1 || place === undefined) return [];
      return [
        {
          message: t`${sayAll(circuits.map(({ name }) => name))} all end at ${facts.locationName(place)}: ${circuits.length} circuits, one building.`,
          advice: t`Move one to the other site of the city, or to another city.`,
          about: circuits.map(({ id }) => id),
        },
      ];
    }),
};

/** The sets of two or more circuits that flows could choose among, each once. */
function groupsOf(facts: Facts): readonly (readonly CircuitNode[])[] {
  const sets = facts.flows
    .filter(({ circuits }) => circuits.length > 0)
    .map((flow) => carriersOf(facts, flow))
    .filter(({ length }) => length > 1);
  return [...new Map(sets.map((circuits) => [circuits.map(({ id }) => id).join(' '), circuits])).values()];
}
