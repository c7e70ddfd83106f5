import type { Check } from '../check.ts';

export const costGlobalReach: Check = {
  id: 'cost/global-reach',
  severity: 'info',
  title: 'Global Reach has its price',
  facts: ['ER-074'],
  run: ({ globalReaches }) =>
    globalReaches.map(({ link, circuits: [a, b] }) => ({
      message: `Global Reach between ${a.name} and ${b.name} is billed per circuit, and per gigabyte at both ends.`,
      advice: 'Budget for it.',
      about: [link.id, a.id, b.id],
    })),
};
