import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const costGlobalReach: Check = {
  id: 'cost/global-reach',
  severity: 'info',
  title: t`Global Reach has its price`,
  facts: ['ER-074'],
  run: ({ globalReaches }) =>
    globalReaches.map(({ link, circuits: [a, b] }) => ({
      message: t`Global Reach between ${a.name} and ${b.name} is billed per circuit, and per gigabyte at both ends.`,
      advice: t`Budget for it.`,
      about: [link.id, a.id, b.id],
    })),
};
