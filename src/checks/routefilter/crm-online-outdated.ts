import { t } from '#base/t.ts';
import type { Community } from '#model/units.ts';
import type { Check, Found } from '../check.ts';
import { filterFix } from '../fix.ts';
import { outOfScope } from '../out-of-scope.ts';
import { environments, regionsOf } from '../power-platform.ts';

export const routefilterCrmOnlineOutdated: Check = {
  id: 'routefilter/crm-online-outdated',
  severity: 'warning',
  title: t`The value for old Dynamics`,
  facts: ['ER-200', 'D-12'],
  run: ({ microsoftPeerings, filterOf, circuitOf, flows, catalogue }) =>
    microsoftPeerings.flatMap((peering): readonly Found[] => {
      const filter = filterOf(peering);
      const old = '12076:5040' as Community;
      if (!filter?.communities.includes(old)) return [];
      const values = environments(flows)
        .flatMap((service) => regionsOf(catalogue, service))
        .filter((region) => !outOfScope(catalogue, circuitOf(peering), region))
        .flatMap((region) => catalogue.communityOfRegion(region) ?? []);
      const next = [...new Set([...filter.communities.filter((value) => value !== old), ...values])];
      return [
        {
          message: t`The filter of ${peering.name} lists 12076:5040, which covers Dynamics v8.2 and earlier only.`,
          advice: t`Replace it by the values of the regions in use.`,
          about: [peering.id],
          ...(values.length > 0
            ? { fix: filterFix(t`Replace it by the regions in use`, filter.id, { communities: next }) }
            : {}),
        },
      ];
    }),
};
