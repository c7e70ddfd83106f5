import { t } from '#base/t.ts';
import { type DecisionStep, keepHighest } from './field.ts';

/**
 * Weight is the router's own opinion and never leaves it. What it originates itself has 32768.
 *
 * @source not in the RFC; as every large vendor does it
 */
export const weight: DecisionStep = {
  id: 'weight',
  lostBecause: t`another route has a higher weight`,
  keep: (field) => keepHighest(field, field.weight),
  words: (field, row) => `weight ${field.weight[row]}`,
};
