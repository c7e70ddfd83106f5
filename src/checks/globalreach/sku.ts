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
      const local = [a, b].filter(({ sku }) => sku === 'Local');
      if (local.length > 0) {
        // Across geopolitical regions a Standard circuit at the other end would be refused next.
        const far = one !== two;
        const sku = far ? 'Premium' : 'Standard';
        const raised = far ? [a, b].filter((each) => each.sku !== 'Premium') : local;
        const names = sayAll(raised.map(({ name }) => name));
        return [
          {
            message: t`${sayAll(local.map(({ name }) => name))} cannot be joined to another circuit as Local.`,
            advice: t`Change ${names} to ${sku}.`,
            about: [link.id, ...local.map(({ id }) => id)],
            fix: {
              label: t`Make ${names} ${sku}`,
              commands: raised.flatMap(({ id }) => nodeFix('', id, { sku }).commands),
            },
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
