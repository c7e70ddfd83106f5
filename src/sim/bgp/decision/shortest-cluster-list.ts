import { t } from '#base/t.ts';
import { type DecisionStep, keepLowest } from './field.ts';

/**
 * The route that was reflected fewer times.
 *
 * @source RFC 4456 §9
 */
export const shortestClusterList: DecisionStep = {
  id: 'shortest-cluster-list',
  lostBecause: t`another route was reflected fewer times`,
  keep: (field) => keepLowest(field, field.clusterListLength),
  words: (field, row) => t`reflected ${field.clusterListLength[row]} times`,
};
