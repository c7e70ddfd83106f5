import { t } from '#base/t.ts';
import { type DecisionStep, keepHighest } from './field.ts';

/**
 * Local preference is the opinion of the whole AS. Routes without one count 100.
 *
 * @source RFC 4271 §9.1.1
 */
export const localPreference: DecisionStep = {
  id: 'local-preference',
  lostBecause: t`another route has a higher local preference`,
  keep: (field) => keepHighest(field, field.localPreference),
  words: (field, row) => t`local preference ${field.localPreference[row]}`,
};
