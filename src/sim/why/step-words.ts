/** The tests of the decision process, and what a change of an attribute is called. @source RFC 4271 §9.1.2.2 */
import type { BgpRoute, DecisionStepId, RouteChangeToWin } from '#sim/network/routing-state.ts';

export const stepWords: Readonly<Record<DecisionStepId, string>> = {
  'valid-next-hop': 'reachable next hop',
  weight: 'weight',
  'local-preference': 'local preference',
  'locally-originated': 'own route first',
  'shortest-as-path': 'AS path length',
  'lowest-origin': 'origin',
  'lowest-med': 'MED',
  'ebgp-over-ibgp': 'outside before inside',
  'lowest-igp-metric': 'interior cost',
  oldest: 'age',
  'lowest-router-id': 'router id',
  'shortest-cluster-list': 'cluster list length',
  'lowest-peer-address': 'neighbour address',
};

const ORIGINS = ['IGP', 'EGP', 'incomplete'];

/** `with local preference 151 instead of 100`. */
export function changeInWords({ attribute, from, to }: RouteChangeToWin): string {
  switch (attribute) {
    case 'next-hop':
      return 'if its next hop could be reached';
    case 'origin':
      return `with origin ${ORIGINS[to]} instead of ${ORIGINS[from]}`;
    case 'med':
      return `with MED ${to} instead of ${from < 0 ? 'none' : from}`;
    case 'as-path-length':
      return `with an AS path of ${to} instead of ${from}`;
    case 'local-preference':
      return `with local preference ${to} instead of ${from}`;
    case 'weight':
      return `with weight ${to} instead of ${from}`;
  }
}

export const pathWords = (path: BgpRoute['asPath']): string =>
  path.length === 0
    ? 'empty'
    : path.map((part) => (typeof part === 'number' ? part : `{${part.join(' ')}}`)).join(' ');

/** `local preference 150 · AS path 12076 · from outside`. */
export function attributesInWords(route: BgpRoute): string {
  const origin = { igp: null, egp: 'origin EGP', incomplete: 'origin incomplete' }[route.origin];
  const from = { ebgp: 'heard from outside', ibgp: 'heard inside the AS', local: 'its own' }[route.kind];
  return [
    `local preference ${route.localPreference}`,
    `AS path ${pathWords(route.asPath)}`,
    ...(route.weight > 0 ? [`weight ${route.weight}`] : []),
    ...(route.med !== null ? [`MED ${route.med}`] : []),
    ...(origin ? [origin] : []),
    from,
  ].join(' · ');
}
