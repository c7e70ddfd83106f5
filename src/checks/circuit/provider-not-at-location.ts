import { t } from '#base/t.ts';
import { providersSource } from '#catalogue/providers.ts';
import type { Check, Found } from '../check.ts';

export const circuitProviderNotAtLocation: Check = {
  id: 'circuit/provider-not-at-location',
  severity: 'warning',
  title: t`A provider that is not listed at the location`,
  facts: ['ER-004', 'ER-262'],
  run: ({ circuits, providersOf, catalogue, locationName }) =>
    circuits.flatMap((circuit) =>
      providersOf(circuit).flatMap((provider): readonly Found[] => {
        const name = provider.catalogueName;
        if (name === null) return [];
        return [...new Set(circuit.locations)].flatMap((location): readonly Found[] => {
          if (!catalogue.location(location)) return [];
          const listed = catalogue.providersAt(location).find((each) => each.name === name);
          const wanted = circuit.metro ? 'metro' : 'circuit';
          if (listed?.offers.includes(wanted)) return [];
          const planned = circuit.metro && listed?.offers.includes('planned') === true;
          return [
            {
              message: planned
                ? t`${name} is only planned for Metro at ${locationName(location)}, and ordering ${circuit.name} there fails today (list of ${providersSource.asOf}).`
                : t`${name} is not listed at ${locationName(location)}, where ${circuit.name} lands (list of ${providersSource.asOf}).`,
              advice: t`Choose another location or provider, or check the current list.`,
              about: [circuit.id, provider.id],
              ...(planned ? { severity: 'error' as const } : {}),
            },
          ];
        });
      }),
    ),
};
