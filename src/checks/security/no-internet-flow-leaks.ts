import { t } from '#base/t.ts';
import { carriersOf } from '../carriers.ts';
import type { Check, Found } from '../check.ts';
import { openWays } from '../pools.ts';

export const securityNoInternetFlowLeaks: Check = {
  id: 'security/no-internet-flow-leaks',
  severity: 'error',
  title: t`A flow that must not cross the internet`,
  facts: ['ER-286', 'ER-320'],
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      if (!flow.noInternet) return [];
      const failed = Object.keys(facts.document.failures).length > 0;
      if (flow.crossesInternet)
        return [
          {
            message: failed
              ? t`${flow.name} crosses the public internet while something is failed, and it must not.`
              : t`${flow.name} crosses the public internet, and it must not.`,
            advice: t`Add a second circuit, or block it instead of failing over.`,
            about: [flow.id],
            severity: failed ? 'warning' : 'error',
          },
        ];
      const [only, ...others] = carriersOf(facts, flow);
      const open = openWays(facts, flow)
        .flatMap(({ ends }) => ends)
        .map((end) => facts.node(end))
        .find(
          (device) =>
            (device?.kind === 'firewall' || device?.kind === 'router') &&
            facts.ownerOf(device) === 'customer',
        );
      if (flow.fromMicrosoft || !flow.byMicrosoftPeering || !only || others.length > 0 || !open) return [];
      return [
        {
          message: t`${flow.name} would cross the public internet by ${open.name} if ${only.name} failed.`,
          advice: t`Add a second circuit, or let ${open.name} deny it.`,
          about: [flow.id, open.id],
          derived: true,
          severity: 'warning',
        },
      ];
    }),
};
