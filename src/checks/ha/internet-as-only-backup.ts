import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import { carriersOf } from '../carriers.ts';
import type { Check, Found } from '../check.ts';
import type { FlowFacts } from '../flow-facts.ts';
import { openWays } from '../pools.ts';
import { sayFew } from '../words.ts';

export const haInternetAsOnlyBackup: Check = {
  id: 'ha/internet-as-only-backup',
  severity: 'warning',
  title: t`The internet as the only backup`,
  facts: ['ER-286', 'ER-284'],
  run(facts) {
    const fallen = new Map<CircuitNode, FlowFacts[]>();
    for (const flow of facts.flows) {
      if (flow.fromMicrosoft || !flow.byMicrosoftPeering || flow.noInternet) continue;
      const [only, ...others] = carriersOf(facts, flow);
      if (!only || others.length > 0 || openWays(facts, flow).length === 0) continue;
      fallen.set(only, [...(fallen.get(only) ?? []), flow]);
    }
    return [...fallen].map(
      ([circuit, flows]): Found => ({
        message: t`Without ${circuit.name}, ${sayFew(flows.map(({ name }) => name))} ${plural(flows.length, { one: 'falls', other: 'fall' })} back to the internet, with another source address.`,
        advice: t`Add a second circuit; or accept it, and rehearse it with name resolution, proxies and IP firewalls.`,
        about: [circuit.id],
        derived: true,
      }),
    );
  },
};
