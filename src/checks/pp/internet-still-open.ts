import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { environments, usersOf } from '../power-platform.ts';

export const ppInternetStillOpen: Check = {
  id: 'pp/internet-still-open',
  severity: 'info',
  title: t`An environment that stays open to the internet`,
  facts: ['ER-320', 'ER-373'],
  run: (facts) =>
    environments(facts.flows).flatMap((service): readonly Found[] => {
      const users = usersOf(facts.flows, service);
      const { environment } = service;
      if (
        !users.some(({ byMicrosoftPeering }) => byMicrosoftPeering) ||
        environment?.ipFirewall ||
        environment?.conditionalAccess
      )
        return [];
      return [
        {
          message: t`${service.name} is reached over ExpressRoute and stays reachable from the internet too.`,
          advice: t`Add an access policy: conditional access, a device policy, or the IP firewall of the environment.`,
          about: [service.id],
          severity: users.some(({ noInternet }) => noInternet) ? 'warning' : 'info',
        },
      ];
    }),
};
