/**
 * What a path does to packets where it runs over something that is degraded. What a device loses or holds up is counted on
 * the way to it; at the very start, on the way from it.
 */
import type { Impairment, Impairments } from '#sim/compile/impairments.ts';
import type { TracedHop, TracedPath, TracedSegment } from './path-graph.ts';

export function impairedPath(path: TracedPath, impairments: Impairments): TracedPath {
  if (!impairments.any) return path;
  const { atNode } = impairments;
  const at = ({ place }: TracedHop) => atNode(place.node, place.part);
  const segments = path.segments.map((segment): TracedSegment => {
    const from = path.hops[segment.from] as TracedHop;
    const to = path.hops[segment.to] as TracedHop;
    const starts = !path.segments.some((other) => other.to === segment.from);
    const met = [...(starts ? [at(from)] : []), ...cablesOf(segment, impairments), at(to)].filter(
      (one): one is Impairment => one !== undefined,
    );
    const delayMs = met.reduce((sum, one) => sum + one.delayMs, 0);
    const loss = 1 - met.reduce((kept, one) => kept * (1 - one.loss), 1);
    if (delayMs === 0 && loss === 0) return segment;
    return {
      ...segment,
      latencyMs: tidy(segment.latencyMs + delayMs),
      ...(delayMs > 0 ? { addedMs: delayMs } : {}),
      ...(loss > 0 ? { loss: tidy(loss) } : {}),
    };
  });
  return { ...path, segments };
}

function cablesOf(
  { over, cables }: TracedSegment,
  { onLink }: Impairments,
): readonly (Impairment | undefined)[] {
  const links = new Set([...cables, ...(over?.type === 'link' ? [over.link] : [])]);
  return [...links].map(onLink);
}

/** Of what would end well on this path, the part that does. */
export function survivingShare({ hops, segments }: TracedPath): number {
  if (segments.every(({ loss }) => loss === undefined)) return 1;
  const amounts = hops.map(({ share }, index) => (segments.some(({ to }) => to === index) ? 0 : share));
  // Hops stand in the order of travel, so all that comes to one is known before it is passed on.
  for (const [index, hop] of hops.entries()) {
    const arrived = hop.share > 0 ? (amounts[index] as number) / hop.share : 0;
    for (const { from, to, share, loss = 0 } of segments)
      if (from === index) amounts[to] = (amounts[to] as number) + arrived * share * (1 - loss);
  }
  const well = hops.flatMap(({ end, share }, index) =>
    end?.outcome === 'delivered' ? [[share, amounts[index] as number] as const] : [],
  );
  const wanted = well.reduce((sum, [share]) => sum + share, 0);
  return wanted > 0 ? well.reduce((sum, [, amount]) => sum + amount, 0) / wanted : 1;
}

/** Products of shares, without the dust of floating point. */
const tidy = (value: number) => Math.round(value * 1e9) / 1e9;
