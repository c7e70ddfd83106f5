import { t } from '#base/t.ts';
import { type DecisionStep, keepLowest } from './field.ts';

/**
 * Last of all the lower address of the neighbour, which tells two sessions with one router apart.
 *
 * @source RFC 4271 §9.1.2.2 (g)
 */
export const lowestPeerAddress: DecisionStep = {
  id: 'lowest-peer-address',
  lostBecause: t`another session has a lower neighbour address`,
  keep: (field) => keepLowest(field, field.peerAddress),
  words: (field, row) => (row === field.alive[0] ? t`lower neighbour address` : t`higher neighbour address`),
};
