import { t } from '#base/t.ts';
import { matchesHost } from '#catalogue/endpoints.ts';
import type { Check, Found } from '../check.ts';

export const ppHttpTriggerNotAssured: Check = {
  id: 'pp/http-trigger-not-assured',
  severity: 'info',
  title: t`An endpoint of Logic Apps`,
  facts: ['ER-347', 'D-10'],
  run: ({ flows }) =>
    flows.flatMap(({ flow, to, target, noInternet, id }): readonly Found[] => {
      const name =
        flow.to.by === 'name'
          ? flow.to.name
          : to?.kind === 'service'
            ? to.endpoints.find(({ address }) => address === target)?.hostname
            : null;
      if (!noInternet || !name || !matchesHost('*.logic.azure.com', name)) return [];
      return [
        {
          message: t`It is not assured that ${name} is reachable over ExpressRoute: Logic Apps are listed as unsupported, and Power Automate uses their names.`,
          advice: t`Test it before you rely on it.`,
          about: [id],
        },
      ];
    }),
};
