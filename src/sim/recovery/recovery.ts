/**
 * The recovery clock: what a flow loses when the failures strike, until its packets have found the new way.
 *
 * A flow is hit in the part of it that used what failed. It stays lost until both ends have noticed: at once on an
 * interface that goes down, else by BFD or the hold timer. The far end of a provider's layer-2 network sees no
 * interface go down. A gateway may need up to a minute more (ER-276).
 *
 * @source ER-259, ER-270 to ER-277, ER-405, W-04
 */
import { t } from '#base/t.ts';
import type { Compiled, SessionOrigin } from '#sim/compile/compiled.ts';
import { type FailedParts, half } from '#sim/compile/failed-parts.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import type { Recovery } from '#sim/report/report.ts';
import type { TracedPath } from '#sim/trace/path-graph.ts';

const GATEWAY_CONVERGENCE_MS = 60_000;

/** @param gone - Sessions that were up and are not: `lostSessions`. */
export function recoveryOf(
  gone: readonly SessionOrigin[],
  failed: FailedParts,
  paths: readonly (TracedPath | null)[],
  delivered: boolean,
  atMs = 0,
): Recovery {
  let affectedShare = 0;
  for (const path of paths)
    if (path) affectedShare = Math.min(1, Math.max(affectedShare, shareHit(path, failed)));
  // What is not touched loses no time either, whichever sessions are gone.
  const lost =
    affectedShare === 0 ? [] : gone.filter((origin) => paths.some((path) => path && uses(path, origin)));
  const silent = [...failed.silent.values()].some(Boolean);
  const byTimer = lost.length > 0 ? Math.max(...lost.map((origin) => origin.silentDetectionMs)) : 0;
  const viaGateway = paths.some((path) => path?.hops.some((hop) => hop.place.role === 'gateway'));
  const detectionMs = affectedShare === 0 ? 0 : byTimer;
  const convergenceMs = affectedShare > 0 && viaGateway && lost.length > 0 ? GATEWAY_CONVERGENCE_MS : 0;
  const said = sentence(affectedShare, detectionMs, convergenceMs, silent, delivered);
  const lastsMs = delivered ? detectionMs + convergenceMs : Number.POSITIVE_INFINITY;
  const toMs = Number.isFinite(lastsMs) ? atMs + lastsMs : null;
  return {
    failures: failed.ids,
    affectedShare,
    detectionMs,
    convergenceMs,
    stretches: affectedShare > 0 ? [{ fromMs: atMs, toMs, share: affectedShare, sentence: said }] : [],
    lostMs: affectedShare > 0 ? (toMs === null ? null : lastsMs) : 0,
    sentence: said,
  };
}

function sentence(
  affected: number,
  detectionMs: number,
  convergenceMs: number,
  silent: boolean,
  delivered: boolean,
): string {
  if (affected === 0) return t`Not touched by the failure.`;
  const part =
    affected >= 1 - 1e-9 ? t`All of it is lost.` : t`About ${Math.round(affected * 100)} % of it is lost.`;
  const noticed =
    detectionMs === 0
      ? t`The failure is seen at once on the interface`
      : !Number.isFinite(detectionMs)
        ? t`Nothing notices the failure: neither BFD nor a hold timer runs`
        : silent
          ? t`Both ends notice after up to ${duration(detectionMs)}`
          : t`Your side sees its interface go down at once, Microsoft's side notices after up to ${duration(detectionMs)}`;
  const ready =
    convergenceMs > 0
      ? t`${noticed}, and the gateway may need up to ${duration(convergenceMs)} more`
      : noticed;
  return delivered
    ? t`${part} ${ready}; then it runs on another way.`
    : t`${part} ${ready}; and there is no other way.`;
}

export const duration = (ms: number): string =>
  ms < 1000 ? t`${ms} ms` : ms < 120_000 ? `${ms / 1000} s` : t`${ms / 60_000} min`;

/** What the sessions are in the design that were up before and are not any more. */
export function lostSessions(
  before: { readonly compiled: Compiled; readonly state: Pick<RoutingState, 'established'> },
  after: Pick<RoutingState, 'established'>,
): readonly SessionOrigin[] {
  return [...before.state.established]
    .filter((name) => !after.established.has(name))
    .flatMap((name) => before.compiled.sessions.get(name) ?? []);
}

/** Whether the path went over the wire of this session. */
function uses(path: TracedPath, origin: SessionOrigin): boolean {
  return path.segments.some((segment) => {
    if (origin.peering !== null)
      return (
        segment.over?.type === 'circuit' &&
        origin.elements.includes(segment.over.circuit) &&
        segment.over.part === origin.part
      );
    return segment.over?.type === 'link' && segment.over.link === origin.link;
  });
}

/** How much of what goes along a path meets what has failed. */
export function shareHit({ hops, segments }: TracedPath, { nodes, halves, links }: FailedParts): number {
  // The places of one step are alternatives, so their shares add up; steps follow each other, so the largest counts.
  let byStep: Map<number, number> | null = null;
  for (const { number, share, place } of hops) {
    const isHit = nodes.has(place.node) || (place.part !== null && halves.has(half(place.node, place.part)));
    if (isHit) byStep = added(byStep, number, share);
  }
  for (const { from, share, over, cables } of segments) {
    const isHit = (over?.type === 'link' && links.has(over.link)) || isAnyOf(cables, links);
    // Between a step and the next.
    if (isHit) byStep = added(byStep, (hops[from]?.number ?? 0) + 0.5, share);
  }
  return byStep ? Math.max(...byStep.values()) : 0;
}

function added(byStep: Map<number, number> | null, step: number, share: number): Map<number, number> {
  const sums = byStep ?? new Map<number, number>();
  return sums.set(step, (sums.get(step) ?? 0) + share);
}

function isAnyOf<Part>(parts: readonly Part[], some: ReadonlySet<Part>): boolean {
  for (const part of parts) if (some.has(part)) return true;
  return false;
}
