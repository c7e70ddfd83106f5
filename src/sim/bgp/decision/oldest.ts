import { type DecisionStep, keepLowest } from './field.ts';

/**
 * With `compareRouterId` off, the route from outside that came first stays, so that a newcomer of equal worth does not
 * make traffic move. The answer then depends on history.
 *
 * @source RFC 5004
 */
export const oldest: DecisionStep = {
  id: 'oldest',
  lostBecause: 'another route was there first',
  keep(field, options) {
    if (options.compareRouterId) return;
    for (let i = 0; i < field.count; i++) if (field.external[field.alive[i] as number] === 0) return;
    keepLowest(field, field.order);
  },
  words: (field, row) => (row === field.alive[0] ? 'received first' : 'received later'),
};
