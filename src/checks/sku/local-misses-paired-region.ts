import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { environments, regionsOf } from '../power-platform.ts';
import { sayAll } from '../words.ts';

export const skuLocalMissesPairedRegion: Check = {
  id: 'sku/local-misses-paired-region',
  severity: 'error',
  title: t`A Local circuit to half an environment`,
  facts: ['ER-331', 'ER-328'],
  derived: true,
  run: ({ microsoftPeerings, circuitOf, flows, catalogue, locationName, offers }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const circuit = circuitOf(peering);
      if (circuit.sku !== 'Local') return [];
      const local = [...new Set(circuit.locations.flatMap((location) => catalogue.localRegions(location)))];
      if (local.length === 0) return [];
      const names = (regions: readonly string[]) =>
        sayAll(regions.map((region) => catalogue.azureRegion(region)?.name ?? region));
      return environments(flows).flatMap((service): readonly Found[] => {
        const regions = regionsOf(catalogue, service);
        // A circuit of another SKU beside it may bring the rest on purpose.
        const beside = microsoftPeerings
          .filter((other) => other !== peering)
          .flatMap((other) => offers(other).filter((offer) => offer.service.id === service.id))
          .map(({ prefix }) => prefix.region);
        const missing = regions.filter((region) => !local.includes(region) && !beside.includes(region));
        const serves = offers(peering).some((offer) => offer.service.id === service.id);
        if (!serves || missing.length === 0) return [];
        const standard = missing.every((region) =>
          circuit.locations.some((location) => catalogue.isInScope('Standard', location, region)),
        );
        const up = standard ? 'Standard' : 'Premium';
        return [
          {
            message: t`${circuit.name} is a Local circuit at ${locationName(circuit.locations[0])} and reaches only ${names(local)}, but ${service.name} also runs in ${names(missing)}.`,
            advice: t`Use a ${up} circuit.`,
            about: [circuit.id, service.id],
            fix: nodeFix(t`Make it ${up}`, circuit.id, { sku: up }),
          },
        ];
      });
    }),
};
