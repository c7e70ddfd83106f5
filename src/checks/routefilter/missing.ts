import { t } from '#base/t.ts';
import { FILTER_NEEDED_FROM } from '#catalogue/allowed-communities.ts';
import type { Check } from '../check.ts';
import { freeId } from '../free-id.ts';
import { outOfScope } from '../out-of-scope.ts';
import { environments, regionsOf } from '../power-platform.ts';
import { sayFew } from '../words.ts';

export const routefilterMissing: Check = {
  id: 'routefilter/missing',
  severity: 'error',
  title: t`Microsoft peering without a route filter`,
  facts: ['ER-210'],
  run: ({ microsoftPeerings, filterOf, circuitOf, flows, catalogue, document }) =>
    microsoftPeerings
      .filter((peering) => !filterOf(peering) && peering.configuredOn >= FILTER_NEEDED_FROM)
      .map((peering) => {
        // Values of regions that the circuit does not reach would bring nothing.
        const regions = [
          ...new Set(environments(flows).flatMap((service) => regionsOf(catalogue, service))),
        ].filter((region) => !outOfScope(catalogue, circuitOf(peering), region));
        const values = regions.flatMap((region) => catalogue.communityOfRegion(region) ?? []);
        const id = freeId(document, 'filter');
        return {
          message: t`Without a route filter Microsoft advertises nothing on ${peering.name}.`,
          advice: t`Create a filter with the regions in use, and attach it.`,
          about: [peering.id],
          ...(values.length === 0
            ? {}
            : {
                fix: {
                  label: t`Attach a filter for ${sayFew(regions.map((region) => catalogue.azureRegion(region)?.name ?? region))}`,
                  commands: [
                    { command: 'route-filter/add', args: { id, fields: { communities: values } } },
                    { command: 'node/update', args: { id: peering.id, fields: { routeFilter: id } } },
                  ],
                },
              }),
        };
      }),
};
