import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const ppGatewayInboundRule: Check = {
  id: 'pp/gateway-inbound-rule',
  severity: 'info',
  title: t`A door for the data gateway`,
  facts: ['ER-362', 'D-11'],
  run: ({ all }) =>
    all('host')
      .filter(({ role }) => role === 'data-gateway')
      .flatMap((host): readonly Found[] => {
        const rule = all('firewall').find(({ destinationNat }) =>
          destinationNat.some(({ insideAddress }) => host.addresses.includes(insideAddress)),
        );
        if (!rule && host.published.length === 0) return [];
        return [
          {
            message: rule
              ? t`${rule.name} lets requests in to ${host.name}, and the data gateway only dials out.`
              : t`${host.name} is published under a name, and the data gateway only dials out.`,
            advice: t`Remove it, and allow outbound 443, 5671 to 5672 and 9350 to 9354.`,
            about: [host.id, ...(rule ? [rule.id] : [])],
          },
        ];
      }),
};
