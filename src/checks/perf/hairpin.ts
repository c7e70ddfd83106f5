import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { kilometresBetween } from '../distance.ts';

export const perfHairpin: Check = {
  id: 'perf/hairpin',
  severity: 'warning',
  title: t`A detour to the circuit`,
  facts: ['ER-321', 'ER-324'],
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      const [used] = facts.circuits.filter(({ id }) => flow.circuitsOut.includes(id));
      const here = facts.placeOf(flow.from);
      const there = used && facts.catalogue.placeOf(used.locations[0]);
      if (flow.fromMicrosoft || !flow.byMicrosoftPeering || !used || !here || !there) return [];
      const far = kilometresBetween(here, there);
      const near = Math.min(
        ...facts.catalogue.locations
          .filter(({ cloud }) => cloud === used.cloud)
          .map((location) => kilometresBetween(here, location)),
      );
      if (far < SHORT_KM || far <= near * 1.5) return [];
      const zone = facts.zonesAround(flow.from)[0];
      return [
        {
          message: t`The way of ${flow.from.name} hairpins about ${Math.round(far)} km to ${facts.locationName(used.locations[0])}; the nearest Microsoft edge is about ${Math.round(near)} km away.`,
          advice: t`Use a nearer location, or break out locally.`,
          about: [flow.from.id, used.id, ...(zone ? [zone.id] : [])],
        },
      ];
    }),
};

/** Two milliseconds there and back: less is no detour that anybody feels. */
const SHORT_KM = 200;
