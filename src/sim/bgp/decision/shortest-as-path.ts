import { t } from '#base/t.ts';
import { type DecisionStep, keepLowest } from './field.ts';

/**
 * The shorter AS path. An AS_SET counts one. `ignoreAsPathLength` leaves the step out.
 *
 * @source RFC 4271 §9.1.2.2 (a)
 */
export const shortestAsPath: DecisionStep = {
  id: 'shortest-as-path',
  lostBecause: t`another route has a shorter AS path`,
  keep(field, options) {
    if (!options.ignoreAsPathLength) keepLowest(field, field.asPathLength);
  },
  words: (field, row) => t`AS path of length ${field.asPathLength[row]}`,
};
