import { t } from '#base/t.ts';
import { type DecisionStep, keepHighest } from './field.ts';

/**
 * A router's own route before a learned one. Rarely decisive, since its weight has mostly decided already.
 *
 * @source not in the RFC; as every large vendor does it
 */
export const locallyOriginated: DecisionStep = {
  id: 'locally-originated',
  lostBecause: t`this router originates the prefix itself`,
  keep: (field) => keepHighest(field, field.local),
  words: (field, row) => (field.local[row] === 1 ? t`originated here` : t`learned from a neighbour`),
};
