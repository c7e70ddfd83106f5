/**
 * Whether one flow, as one run of the engine reports it, is as its owner wants it.
 *
 * In good order a flow that does not arrive breaks whatever is said of how it arrives. After a failure it breaks
 * "survives" and nothing else, so that each sentence asks one thing.
 */
import { t } from '#base/t.ts';
import { peeringLocation } from '#catalogue/peering-locations.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import {
  type Claim,
  type OrderedStop,
  type PrivateTo,
  type Waypoint,
  waypointOfStop,
} from '#model/intent.ts';
import { EXTENT_PHRASES } from '#model/sentence/phrases.ts';
import { waypointText } from '#model/sentence/waypoints.ts';
import type { FlowReport, LoadReport } from '#sim/report/report.ts';
import { alwaysVisits, everVisits, type Stop, stopOf } from './visits.ts';

export interface Judged {
  readonly document: TopologyDocument;
  readonly now: FlowReport;
  /** The same flow in good order. */
  readonly before: FlowReport;
  readonly loads: readonly LoadReport[];
  /** Whether something has failed. */
  readonly failed: boolean;
}

/** @returns Why it does not hold, in a sentence; null: it holds. */
export function judgeClaim(claim: Claim, judged: Judged): string | null {
  const { now, failed } = judged;
  const arrives = now.deliveredShare >= 1 - 1e-6;
  if (claim.type === 'reaches') return arrives ? null : now.sentence;
  if (claim.type === 'does-not-reach')
    return now.deliveredShare > 0 ? t`It is delivered: ${now.sentence}` : null;
  if (claim.type === 'no-internet')
    return now.crossesInternet ? t`It crosses the internet: ${now.sentence}` : null;
  if (claim.type === 'not-through') return notThrough(claim, judged);
  if (claim.type === 'load-at-most') return tooLoaded(claim.percent, judged);
  if (!arrives) return failed ? null : now.sentence;
  return judgeArrival(claim, judged);
}

type OfArrival = Exclude<
  Claim,
  { readonly type: 'reaches' | 'does-not-reach' | 'no-internet' | 'not-through' | 'load-at-most' }
>;

function judgeArrival(claim: OfArrival, judged: Judged): string | null {
  const { document, now, before } = judged;
  switch (claim.type) {
    case 'through':
      return passes(now, [stopOf(document, claim)])
        ? null
        : t`Some of it does not go through ${waypointText(document, claim, placeName)}.`;
    case 'in-order':
      return passes(
        now,
        claim.nodes.map((stop) => stopOf(document, waypointOfStop(stop))),
      )
        ? null
        : t`Some of it does not go through ${claim.nodes.map((stop) => stopText(document, stop)).join(', then ')}.`;
    case 'private-to':
      return EXTENTS.indexOf(now.privacy.extent) >= EXTENTS.indexOf(claim.extent)
        ? null
        : t`It is not private to ${EXTENT_PHRASES[claim.extent]}. ${now.privacy.sentence}`;
    case 'same-way-back':
      return now.verdict === 'delivered-asymmetric' || returnsElsewhere(now)
        ? t`It comes back another way: ${now.sentence}`
        : null;
    case 'recovers-within': {
      const milliseconds = recoveryMs(now);
      return milliseconds <= claim.milliseconds ? null : (now.recovery?.sentence ?? null);
    }
    case 'latency-below': {
      const ms = now.latency ? now.latency.forwardMs + now.latency.returnMs : 0;
      return ms < claim.milliseconds ? null : t`There and back takes about ${Math.round(ms * 10) / 10} ms.`;
    }
    case 'source-stays': {
      const [then, seen] = [arrivesFrom(before), arrivesFrom(now)];
      return then === seen ? null : t`It arrived from ${then}, and arrives from ${seen}.`;
    }
  }
}

const EXTENTS: readonly FlowReport['privacy']['extent'][] = [
  'not-delivered',
  'nowhere',
  ...(['customer-edge', 'microsoft-edge', 'endpoint'] satisfies readonly PrivateTo[]),
];

/** How long it is lost, at most; infinite where nothing notices. */
export const recoveryMs = ({ recovery }: FlowReport): number =>
  recovery && recovery.affectedShare > 0 ? recovery.detectionMs + recovery.convergenceMs : 0;

/** A flow that is rate-limited as well says so in its verdict; which circuits it takes tells the rest. */
const returnsElsewhere = ({ verdict, forward, return: back }: FlowReport): boolean =>
  verdict === 'degraded' && back !== null && circuitsOf(forward) !== circuitsOf(back);

const circuitsOf = ({ segments }: FlowReport['forward']): string =>
  [...new Set(segments.flatMap(({ over }) => (over?.type === 'circuit' ? [over.circuit] : [])))]
    .sort()
    .join();

function passes(now: FlowReport, stops: readonly Stop[]): boolean {
  const back = now.return;
  return alwaysVisits(now.forward, stops) && (back === null || alwaysVisits(back, stops.toReversed()));
}

function notThrough(waypoint: Waypoint, { document, now }: Judged): string | null {
  const paths = now.return ? [now.forward, now.return] : [now.forward];
  const stop = stopOf(document, waypoint);
  return paths.some((path) => everVisits(path, stop))
    ? t`It goes through ${waypointText(document, waypoint, placeName)}.`
    : null;
}

function tooLoaded(percent: number, { document, now, loads }: Judged): string | null {
  const worst = loads
    .filter(({ flows }) => flows.some(({ flow }) => flow === now.flow))
    .map((load) => ({ load, at: load.capacityMbps ? (load.mbps / load.capacityMbps) * 100 : 0 }))
    .sort((a, b) => b.at - a.at)[0];
  if (!worst || worst.at <= percent + 1e-6) return null;
  const { over, mbps, capacityMbps } = worst.load;
  return t`${loadedName(document, over)} carries ${Math.round(mbps)} of ${capacityMbps} Mbps, ${Math.round(worst.at)} %.`;
}

export function loadedName(document: TopologyDocument, over: LoadReport['over']): string {
  if (over.type === 'circuit') return t`${name(document, over.circuit)}, ${over.part} link,`;
  if (over.type === 'gateway') return name(document, over.gateway);
  const link = document.links[over.link];
  return link?.name || (link?.ends.map((end) => name(document, end)).join(' to ') ?? over.link);
}

/** A node by its bare name, as in paths and tables. */
const stopText = (document: TopologyDocument, stop: OrderedStop): string =>
  typeof stop === 'string' ? name(document, stop) : waypointText(document, stop, placeName);

const placeName = (location: string): string => peeringLocation(location)?.name ?? location;

const name = (document: TopologyDocument, id: NodeId): string => document.nodes[id]?.name ?? id;

const arrivesFrom = ({ forward }: FlowReport): string =>
  [...new Set(forward.hops.flatMap(({ end, source }) => (end?.outcome === 'delivered' ? [source] : [])))]
    .sort()
    .join(' or ');
