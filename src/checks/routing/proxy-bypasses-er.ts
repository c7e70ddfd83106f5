import { t } from '#base/t.ts';
import { carriersOf } from '../carriers.ts';
import type { Check, Found } from '../check.ts';

export const routingProxyBypassesEr: Check = {
  id: 'routing/proxy-bypasses-er',
  severity: 'warning',
  title: t`A proxy around the circuit`,
  facts: ['ER-158', 'ER-233'],
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      const { report, to } = flow;
      if (report.proxy === null || !flow.crossesInternet || to?.kind !== 'service') return [];
      const carrier = carriersOf(facts, flow)[0];
      if (!carrier) return [];
      const name = flow.flow.to.by === 'name' ? flow.flow.to.name : flow.name;
      return [
        {
          message: t`${name} goes to ${facts.nameOf(report.proxy)}, which leaves by the internet, while ${carrier.name} offers it.`,
          advice: t`Make an exception in the PAC file, or give the proxy the routes of the circuit.`,
          about: [flow.id, report.proxy, carrier.id],
        },
      ];
    }),
};
