import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { kilometresBetween } from '../distance.ts';
import { sayAll } from '../words.ts';

export const haDistantLinks: Check = {
  id: 'ha/distant-links',
  severity: 'info',
  title: t`Two links that end far apart`,
  facts: ['ER-257'],
  run: (facts) =>
    facts.circuits.flatMap((circuit): readonly Found[] => {
      const places = facts.edgesOf(circuit).map((edge) => {
        const node = edge ? facts.node(edge) : undefined;
        return node ? facts.placeOf(node) : undefined;
      });
      const [first, second] = places;
      const cities = new Set(
        circuit.locations.map((location) => facts.catalogue.cityName(location) ?? location),
      );
      const apart = first && second ? kilometresBetween(first, second) : 0;
      if (circuit.metro || (cities.size === 1 && apart < FAR_KM)) return [];
      return [
        {
          message:
            cities.size > 1
              ? t`The links of ${circuit.name} end in different cities, ${sayAll([...cities])}.`
              : t`The links of ${circuit.name} end about ${Math.round(apart)} km apart, so the two have different latencies.`,
          advice: t`Keep both ends close, or expect uneven latency under load balancing.`,
          about: [circuit.id],
        },
      ];
    }),
};

/** About half a millisecond there and back, the difference between two sites of one city. */
const FAR_KM = 50;
