import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { sayAll } from '../words.ts';

export const globalreachSku: Check = {
  id: 'globalreach/sku',
  severity: 'error',
  title: t`A circuit that Global Reach cannot join`,
  facts: ['ER-307'],
  run: ({ globalReaches, catalogue }) =>
    globalReaches.flatMap(({ link, circuits: [a, b] }): readonly Found[] => {
      const [one, two] = [a, b].map(({ locations }) => catalogue.geopoliticalRegionOfLocation(locations[0]));
      const local = [a, b].find(({ sku }) => sku === 'Local');
      if (local) {
        const sku = one === two ? 'Standard' : 'Premium';
        return [
          {
            message: t`${local.name} cannot be joined to another circuit as Local.`,
            advice: t`Change it to ${sku}.`,
            about: [link.id, local.id],
            fix: nodeFix(t`Make it ${sku}`, local.id, { sku }),
          },
        ];
      }
      const small = [a, b].filter(({ sku }) => sku !== 'Premium');
      if (!one || !two || one === two || small.length === 0) return [];
      return [
        {
          message: t`${sayAll(small.map(({ name }) => name))} cannot be joined across geopolitical regions as ${small[0]?.sku ?? ''}.`,
          advice: t`Both circuits must be Premium.`,
          about: [link.id, ...small.map(({ id }) => id)],
          fix: {
            label: t`Make both Premium`,
            commands: small.flatMap(({ id }) => nodeFix('', id, { sku: 'Premium' }).commands),
          },
        },
      ];
    }),
};
