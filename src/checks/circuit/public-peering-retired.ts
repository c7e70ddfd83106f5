import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const circuitPublicPeeringRetired: Check = {
  id: 'circuit/public-peering-retired',
  severity: 'error',
  title: t`Azure public peering`,
  facts: ['ER-014'],
  run: ({ peerings, circuitOf }) =>
    peerings
      .filter(({ type }) => type === 'public')
      .map((peering) => ({
        message: t`${peering.name} on ${circuitOf(peering).name} is an Azure public peering, which is retired.`,
        advice: t`Use Microsoft peering instead, with a route filter for the regions you need.`,
        about: [peering.id],
      })),
};
