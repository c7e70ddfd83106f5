import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { announced, publishedOf } from '../customer-adverts.ts';
import { sayFew } from '../words.ts';

export const prefixOverBroad: Check = {
  id: 'prefix/over-broad',
  severity: 'warning',
  title: t`A prefix that attracts more than is wanted`,
  facts: ['ER-356', 'ER-357'],
  run: (facts) =>
    announced(facts).flatMap(({ peering, advert }): readonly Found[] => {
      const servers = publishedOf(facts).filter(
        ({ host, entry }) =>
          covers(advert.prefix, entry.address) &&
          !facts.flows.some(
            ({ flow, target, to }) =>
              target === entry.address || (to?.id === host.id && flow.to.by === 'node'),
          ),
      );
      if (servers.length === 0) return [];
      return [
        {
          message: t`${advert.prefix} on ${peering.name} attracts traffic from every Microsoft service to ${sayFew(servers.map(({ entry }) => entry.name))}, which no flow of the design needs.`,
          advice: t`Advertise only what is needed, or draw the flow that needs it.`,
          about: [peering.id, ...servers.map(({ host }) => host.id)],
        },
      ];
    }),
};
