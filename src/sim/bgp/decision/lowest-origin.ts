import { t } from '#base/t.ts';
import { type DecisionStep, keepLowest } from './field.ts';

/**
 * IGP before EGP before incomplete.
 *
 * @source RFC 4271 §9.1.2.2 (b)
 */
export const lowestOrigin: DecisionStep = {
  id: 'lowest-origin',
  lostBecause: t`another route has a better origin`,
  keep: (field) => keepLowest(field, field.origin),
  words: (field, row) => `origin ${['IGP', 'EGP', 'incomplete'][field.origin[row] as number]}`,
};
