import { t } from '#base/t.ts';
import { limitFor } from '#catalogue/limits.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { Check, Found } from '../check.ts';

export const circuitLimitPerSubscription: Check = {
  id: 'circuit/limit-per-subscription',
  severity: 'warning',
  title: t`More circuits than a subscription may have`,
  facts: ['ER-043'],
  run({ circuits, catalogue, locationName }) {
    const most = limitFor('circuits-per-subscription', 'Standard');
    const mostInRegion = limitFor('circuits-per-subscription-and-region', 'Standard');
    const found: Found[] = [];
    if (circuits.length > most)
      found.push({
        message: t`${circuits.length} circuits exceed the ${most} that a subscription may have by default.`,
        advice: t`Ask Microsoft for a higher limit, use several subscriptions, or combine circuits.`,
        about: circuits.map(({ id }) => id),
      });
    const cities = new Map<string, CircuitNode[]>();
    for (const circuit of circuits) {
      const city = catalogue.cityName(circuit.locations[0]) ?? locationName(circuit.locations[0]);
      cities.set(city, [...(cities.get(city) ?? []), circuit]);
    }
    for (const [city, there] of cities) {
      if (there.length <= mostInRegion) continue;
      found.push({
        message: t`${there.length} circuits land in ${city}, and a subscription may have ${mostInRegion} in one region by default.`,
        advice: t`Ask Microsoft for a higher limit, or use several subscriptions.`,
        about: there.map(({ id }) => id),
      });
    }
    return found;
  },
};
