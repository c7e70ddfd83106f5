import { t } from '#base/t.ts';
import { type DecisionStep, keepHighest } from './field.ts';

/**
 * A route from another AS before one that took a way through the own AS.
 *
 * @source RFC 4271 §9.1.2.2 (d)
 */
export const ebgpOverIbgp: DecisionStep = {
  id: 'ebgp-over-ibgp',
  lostBecause: t`another route was learned from another AS directly`,
  keep: (field) => keepHighest(field, field.external),
  words: (field, row) => (field.external[row] === 1 ? t`learned by eBGP` : t`learned by iBGP`),
};
