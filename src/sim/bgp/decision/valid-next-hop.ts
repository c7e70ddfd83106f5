import { t } from '#base/t.ts';
import { type DecisionStep, keepEqual } from './field.ts';

/**
 * Drops routes that lead nowhere. They stay in the table, since the way to their next hop may come back.
 *
 * @source RFC 4271 §9.1.2.1
 */
export const validNextHop: DecisionStep = {
  id: 'valid-next-hop',
  lostBecause: t`its next hop cannot be reached`,
  keep: (field) => keepEqual(field, field.valid, 1),
  words: (field, row) => (field.valid[row] === 1 ? t`next hop reachable` : t`next hop unreachable`),
};
