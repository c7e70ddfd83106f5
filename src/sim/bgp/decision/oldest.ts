import { t } from '#base/t.ts';
import { type DecisionStep, keepEqual } from './field.ts';

/**
 * With `compareRouterId` off, the route from outside that is the best one already stays, so that a newcomer of equal worth does
 * not make traffic move. The answer then depends on history. Among routes of which none was the best their age does not count:
 * the router id decides, as ever.
 *
 * @source RFC 5004; FRR 8.4.4, labs `x06` and `x07` among the fixtures
 */
export const oldest: DecisionStep = {
  id: 'oldest',
  lostBecause: t`another route was the best one already`,
  keep(field, options) {
    if (options.compareRouterId) return;
    let isOneBest = false;
    for (let i = 0; i < field.count; i++) {
      const row = field.alive[i] as number;
      if (field.external[row] === 0) return;
      if (field.incumbent[row] === 1) isOneBest = true;
    }
    if (isOneBest) keepEqual(field, field.incumbent, 1);
  },
  words: (field, row) => (field.incumbent[row] === 1 ? t`the best one already` : t`not the best one before`),
};
