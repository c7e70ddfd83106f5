/**
 * Latency as an estimate, with every term shown: great-circle distance, lengthened by a route factor, at the speed of
 * light in fibre, and a cost per device.
 *
 * Assumption: fibre follows roads and seas, about half as long again as the great circle; 200 km per millisecond in
 * fibre; 0.1 ms per device passed.
 */
import { t } from '#base/t.ts';
import type { Whereabouts } from '#sim/compile/compiled.ts';
import type { LatencyEstimate } from './report.ts';

const ROUTE_FACTOR = 1.5;
const FIBRE_KM_PER_MS = 200;
const DEVICE_MS = 0.1;
const EARTH_RADIUS_KM = 6371;

export interface LatencyTerm {
  readonly ms: number;
  readonly text: string | null;
}

/** @param delayMs - Written on the cable: used instead of the estimate. */
export function latencyOf(
  from: Whereabouts | null,
  to: Whereabouts | null,
  delayMs: number | null,
): LatencyTerm {
  if (delayMs !== null) return { ms: delayMs, text: t`a cable of ${delayMs} ms, as entered` };
  if (!from || !to) return { ms: 0, text: null };
  const km = Math.round(greatCircleKm(from, to));
  const ms = round((km * ROUTE_FACTOR) / FIBRE_KM_PER_MS);
  return {
    ms,
    text:
      km === 0
        ? null
        : t`${from.label} to ${to.label}, ${km} km × ${ROUTE_FACTOR} ÷ ${FIBRE_KM_PER_MS} km per ms`,
  };
}

/** Kilometres, by the haversine formula on a sphere. */
function greatCircleKm(a: Whereabouts, b: Whereabouts): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const dLat = rad(b.latitude - a.latitude);
  const dLon = rad(b.longitude - a.longitude);
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

export const round = (ms: number) => Math.round(ms * 100) / 100;

interface Measured {
  readonly hops: readonly { readonly number: number; readonly at: Whereabouts | null }[];
  readonly segments: readonly {
    readonly from: number;
    readonly to: number;
    readonly share: number;
    readonly latencyMs: number;
    readonly addedMs?: number;
  }[];
}

export function latencyEstimate(forward: Measured, back: Measured | null): LatencyEstimate {
  const distance = (path: Measured) =>
    path.segments.reduce((sum, segment) => sum + segment.share * segment.latencyMs, 0);
  const devices = (path: Measured) => Math.max(0, Math.max(...path.hops.map((hop) => hop.number)) - 2);
  const one = (path: Measured) => round(distance(path) + devices(path) * DEVICE_MS);
  const terms = (path: Measured, direction: string) => [
    ...path.segments.flatMap((segment) => {
      const from = lastPlace(path, segment.from);
      const to = path.hops[segment.to]?.at ?? null;
      const text = from && to ? latencyOf(from, to, null).text : null;
      const { share, addedMs = 0 } = segment;
      const ownMs = round(segment.latencyMs - addedMs);
      const ofPackets = (what: string) =>
        share < 1 ? t`${what} (${Math.round(share * 100)} % of packets)` : what;
      return [
        ...(ownMs === 0
          ? []
          : [
              {
                text: ofPackets(`${direction}: ${text ?? t`a cable, as entered`}`),
                ms: round(ownMs * share),
              },
            ]),
        ...(addedMs === 0
          ? []
          : [
              {
                text: ofPackets(t`${direction}: added by a failure that is switched on`),
                ms: round(addedMs * share),
              },
            ]),
      ];
    }),
    {
      text: t`${direction}: ${devices(path)} devices × ${DEVICE_MS} ms`,
      ms: round(devices(path) * DEVICE_MS),
    },
  ];
  return {
    forwardMs: one(forward),
    returnMs: back ? one(back) : 0,
    perDeviceMs: DEVICE_MS,
    terms: [...terms(forward, 'out'), ...(back ? terms(back, 'back') : [])],
  };
}

/** Where a packet was last known to be when it leaves a hop. */
function lastPlace(path: Measured, hop: number): Whereabouts | null {
  const here = path.hops[hop]?.at;
  if (here) return here;
  const before = path.segments.find((segment) => segment.to === hop);
  return before ? lastPlace(path, before.from) : null;
}
