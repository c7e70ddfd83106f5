/** The tests of the decision process, and what a change of an attribute is called. @source RFC 4271 §9.1.2.2 */
import { t } from '#base/t.ts';
import type { BgpRoute, DecisionStepId, RouteChangeToWin } from '#sim/network/routing-state.ts';

export const stepWords: Readonly<Record<DecisionStepId, string>> = {
  'valid-next-hop': t`reachable next hop`,
  weight: t`weight`,
  'local-preference': t`local preference`,
  'locally-originated': t`own route first`,
  'shortest-as-path': t`AS path length`,
  'lowest-origin': t`origin`,
  'lowest-med': 'MED',
  'ebgp-over-ibgp': t`outside before inside`,
  'lowest-igp-metric': t`interior cost`,
  oldest: t`age`,
  'lowest-router-id': t`router id`,
  'shortest-cluster-list': t`cluster list length`,
  'lowest-peer-address': t`neighbour address`,
};

const ORIGINS = ['IGP', 'EGP', 'incomplete'];

/** `It would win with local preference 151 instead of 100.` */
export function wouldWin({ attribute, from, to }: RouteChangeToWin): string {
  switch (attribute) {
    case 'next-hop':
      return t`It would win if its next hop could be reached.`;
    case 'origin':
      return t`It would win with origin ${ORIGINS[to]} instead of ${ORIGINS[from]}.`;
    case 'med':
      return from < 0
        ? t`It would win with MED ${to} instead of none.`
        : t`It would win with MED ${to} instead of ${from}.`;
    case 'as-path-length':
      return t`It would win with an AS path of ${to} instead of ${from}.`;
    case 'local-preference':
      return t`It would win with local preference ${to} instead of ${from}.`;
    case 'weight':
      return t`It would win with weight ${to} instead of ${from}.`;
  }
}

const pathWords = (path: BgpRoute['asPath']): string =>
  path.length === 0
    ? t`empty`
    : path.map((part) => (typeof part === 'number' ? part : `{${part.join(' ')}}`)).join(' ');

/** `local preference 150 · AS path 12076 · from outside`. */
export function attributesInWords(route: BgpRoute): string {
  const origin = { igp: null, egp: t`origin EGP`, incomplete: t`origin incomplete` }[route.origin];
  const from = { ebgp: t`heard from outside`, ibgp: t`heard inside the AS`, local: t`its own` }[route.kind];
  return [
    t`local preference ${route.localPreference}`,
    t`AS path ${pathWords(route.asPath)}`,
    ...(route.weight > 0 ? [t`weight ${route.weight}`] : []),
    ...(route.med !== null ? [`MED ${route.med}`] : []),
    ...(origin ? [origin] : []),
    from,
  ].join(' · ');
}
