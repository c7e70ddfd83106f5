import { t } from '#base/t.ts';
import type { Community } from '#model/units.ts';
import type { Check, Found } from '../check.ts';
import { filterFix } from '../fix.ts';
import { outOfScope } from '../out-of-scope.ts';
import { environments, missingValues, regionsOf } from '../power-platform.ts';
import { sayAll } from '../words.ts';

export const routefilterPpRegionPairIncomplete: Check = {
  id: 'routefilter/pp-region-pair-incomplete',
  severity: 'error',
  title: t`Half of an environment's regions`,
  facts: ['ER-201', 'ER-328'],
  run: ({ microsoftPeerings, filterOf, circuitOf, flows, catalogue }) =>
    microsoftPeerings.flatMap((peering) => {
      const filter = filterOf(peering);
      if (!filter) return [];
      // Another peering may carry the other half on purpose.
      const elsewhere = microsoftPeerings.flatMap((each) =>
        each === peering ? [] : (filterOf(each)?.communities ?? []),
      );
      return environments(flows).flatMap((service): readonly Found[] => {
        const regions = regionsOf(catalogue, service);
        const missing = missingValues(catalogue, filter, service).filter(
          ({ value }) => !elsewhere.includes(value),
        );
        const have = regions.filter((region) =>
          filter.communities.includes(catalogue.communityOfRegion(region) ?? ('' as Community)),
        );
        if (missing.length === 0 || have.length === 0) return [];
        const names = (ids: readonly string[]) =>
          sayAll(ids.map((region) => catalogue.azureRegion(region)?.name ?? region));
        return [
          {
            message: t`${service.name} runs in ${names(regions)}; the filter of ${peering.name} has only ${names(have)}.`,
            advice: t`Add ${sayAll(missing.map(({ name }) => name))}.`,
            about: [peering.id, service.id],
            // Where the circuit does not reach a region, its value alone would bring nothing.
            ...(missing.some(({ region }) => outOfScope(catalogue, circuitOf(peering), region))
              ? {}
              : {
                  fix: filterFix(t`Add ${sayAll(missing.map(({ name }) => name))}`, filter.id, {
                    communities: [...filter.communities, ...missing.map(({ value }) => value)],
                  }),
                }),
          },
        ];
      });
    }),
};
