import { type DecisionStep, keepHighest } from './field.ts';

/**
 * Local preference is the opinion of the whole AS. Routes without one count 100.
 *
 * @source RFC 4271 §9.1.1
 */
export const localPreference: DecisionStep = {
  id: 'local-preference',
  lostBecause: 'another route has a higher local preference',
  keep: (field) => keepHighest(field, field.localPreference),
  words: (field, row) => `local preference ${field.localPreference[row]}`,
};
