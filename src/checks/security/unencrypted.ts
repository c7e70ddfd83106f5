import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { sayAll } from '../words.ts';

export const securityUnencrypted: Check = {
  id: 'security/unencrypted',
  severity: 'info',
  title: t`A flow in clear text`,
  facts: ['ER-375'],
  run: ({ flows, circuits }) =>
    flows.flatMap((flow): readonly Found[] => {
      if (flow.flow.encryption !== 'none' || flow.circuits.length === 0) return [];
      const used = circuits.filter(({ id }) => flow.circuits.includes(id));
      if (used.every(({ connectivity, directPort }) => connectivity === 'direct' && directPort?.macsec))
        return [];
      return [
        {
          message: t`${flow.name} crosses ${sayAll(used.map(({ name }) => name))} in clear text: ExpressRoute is private but not encrypted.`,
          advice: t`Use TLS or IPsec.`,
          about: [flow.id],
          severity: flow.noInternet ? 'warning' : 'info',
        },
      ];
    }),
};
