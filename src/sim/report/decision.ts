/** Why a device chose the next hop, in one sentence and with its values. @source ER-155, ER-160, ER-180 */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Station } from '#sim/compile/compiled.ts';
import type { BgpRoute } from '#sim/network/routing-state.ts';
import type { Outcome } from '#sim/trace/pass.ts';
import type { Situation } from '#sim/trace/situation.ts';
import type { Decision } from './report.ts';

export function decisionOf(situation: Situation, router: string, outcome: Outcome): Decision {
  const station = situation.compiled.stations.get(router);
  const core = station?.place.role === 'microsoft-core';
  if (!outcome.route) {
    const prefix =
      `${outcome.packet.destination}/${outcome.packet.destination.includes(':') ? 128 : 32}` as Prefix;
    const sentence = core
      ? t`Microsoft's own routing leads to the service.`
      : t`The machine is attached here.`;
    return {
      prefix,
      protocol: 'connected',
      asPath: null,
      localPreference: null,
      communities: [],
      beat: null,
      sentence,
    };
  }
  const { route, because } = outcome;
  const table = route.protocol === 'bgp' ? situation.state.bgp(router, route.prefix) : undefined;
  const best = table?.best ?? null;
  const beat = shorterMatch(situation, router, outcome.packet.destination, route.prefix);
  const names = [
    ...new Set(outcome.next.map(({ hop }) => situation.compiled.stations.get(hop.to)?.place.label ?? hop.to)),
  ].sort();
  const source =
    route.protocol === 'bgp'
      ? fromBgp(best)
      : {
          connected: t`attached`,
          static: t`a static route`,
          ospf: t`from OSPF`,
          origin: t`its own`,
          host: t`a default gateway`,
        }[route.protocol];
  const parts = [`${route.prefix}, ${source}`];
  if (beat) parts.push(t`longer than ${beat}`);
  if (because) parts.push(t`yet on over ${listed(names)}: ${because}`);
  else if (names.length > 1) parts.push(t`equal over ${listed(names)}`);
  const loser = table?.losers.find(
    (lost) => !table.multipath.some((used) => used.session === lost.route.session),
  );
  if (!because && loser && loser.step !== 'valid-next-hop' && names.length < 2) {
    parts.push(
      loser.route.from
        ? t`over ${situation.compiled.stations.get(loser.route.from)?.place.label ?? loser.route.from} lost: ${lost[loser.step]}`
        : t`the other lost: ${lost[loser.step]}`,
    );
  }
  return {
    prefix: route.prefix,
    protocol: route.protocol,
    asPath: best ? best.asPath : null,
    localPreference: best ? best.localPreference : null,
    communities: best ? best.communities : [],
    beat,
    sentence: sentenceOf(station, outcome, `${parts.join('; ')}.`),
  };
}

function fromBgp(best: BgpRoute | null): string {
  const preference = best?.localPreference ?? 100;
  const path = pathText(best?.asPath ?? []);
  return best && best.weight > 0
    ? t`from BGP, local preference ${preference}, weight ${best.weight}, AS path ${path}`
    : t`from BGP, local preference ${preference}, AS path ${path}`;
}

/** Where a packet enters Microsoft, the peering it came by says where it may go on (S-46). */
function sentenceOf(station: Station | undefined, outcome: Outcome, route: string): string {
  if (station?.place.role !== 'msee' || outcome.next.some(({ wire }) => wire.kind === 'expressroute'))
    return route;
  return station.admits
    ? t`Microsoft peering: the target is public, so it goes on in the shared core. ${route}`
    : t`Private peering: it goes on privately. ${route}`;
}

const lost: Readonly<Record<string, string>> = {
  weight: t`lower weight`,
  'local-preference': t`lower local preference`,
  'locally-originated': t`the other is its own`,
  'shortest-as-path': t`longer AS path`,
  'lowest-origin': t`worse origin`,
  'lowest-med': t`higher MED`,
  'ebgp-over-ibgp': t`learned inside, the other outside`,
  'lowest-igp-metric': t`further away inside`,
  oldest: t`heard later`,
  'lowest-router-id': t`higher router id`,
  'shortest-cluster-list': t`longer cluster list`,
  'lowest-peer-address': t`higher neighbour address`,
};

const pathText = (path: readonly (number | readonly number[])[]) =>
  path.length === 0
    ? t`empty`
    : path.map((part) => (typeof part === 'number' ? part : `{${part.join(' ')}}`)).join(' ');

/** The next shorter prefix that matched and lost to the longer one (ER-180). */
function shorterMatch(
  { state }: Situation,
  router: string,
  destination: IpAddress,
  chosen: Prefix,
): Prefix | null {
  return state.covering(router, destination).find((prefix) => prefix !== chosen) ?? null;
}
