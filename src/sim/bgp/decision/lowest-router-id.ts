import { t } from '#base/t.ts';
import { dottedQuad } from '../router-id.ts';
import { type DecisionStep, keepLowest } from './field.ts';

/**
 * The neighbour with the lower router id; for a reflected route, the router that brought it into the AS.
 *
 * @source RFC 4271 §9.1.2.2 (f), RFC 4456 §9
 */
export const lowestRouterId: DecisionStep = {
  id: 'lowest-router-id',
  lostBecause: t`another neighbour has a lower router id`,
  keep: (field) => keepLowest(field, field.routerId),
  words: (field, row) => t`router id ${dottedQuad(field.routerId[row] as number)}`,
};
