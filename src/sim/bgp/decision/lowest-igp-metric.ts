import { t } from '#base/t.ts';
import { type DecisionStep, keepLowest } from './field.ts';

/**
 * The exit nearest inside the own network: hot potato. Routes equal up to here may share the load.
 *
 * @source RFC 4271 §9.1.2.2 (e)
 */
export const lowestIgpMetric: DecisionStep = {
  id: 'lowest-igp-metric',
  lostBecause: t`another exit is nearer`,
  keep: (field) => keepLowest(field, field.igpMetric),
  words: (field, row) => t`metric ${field.igpMetric[row]} to the next hop`,
};
