/**
 * Whether a reply comes back another way than the request went. Different links of one circuit are one way (ER-226), as
 * long as Microsoft sends on every link that the customer sends on; it does not on a link it drains (W-25).
 */
import type { TracedPath } from '#sim/trace/path-graph.ts';

export function isAsymmetric(forward: TracedPath, back: TracedPath): boolean {
  const [out, home] = [waysOf(forward), waysOf(back)];
  if (out.size !== home.size || [...out].some((way) => !home.has(way))) return true;
  const sent = new Set([...linksOf(forward, 'from-microsoft'), ...linksOf(back, 'from-microsoft')]);
  return [...linksOf(forward, 'to-microsoft'), ...linksOf(back, 'to-microsoft')].some(
    (link) => !sent.has(link),
  );
}

/** Circuits and accesses crossed. */
function waysOf(path: TracedPath): ReadonlySet<string> {
  const ways = new Set<string>();
  for (const { wire, over } of path.segments) {
    if (wire?.kind === 'expressroute' && over?.type === 'circuit') ways.add(over.circuit);
    if ((wire?.kind === 'internet' || wire?.kind === 'ipsec') && over?.type === 'link') ways.add(over.link);
  }
  return ways;
}

/** Links of circuits travelled one way; a wire of a circuit runs from the customer's edge to Microsoft's. */
function linksOf(path: TracedPath, way: 'to-microsoft' | 'from-microsoft'): readonly string[] {
  return path.segments.flatMap(({ wire, over, forwards }) =>
    wire?.kind === 'expressroute' && over?.type === 'circuit' && forwards === (way === 'to-microsoft')
      ? [`${over.circuit}.${over.part}`]
      : [],
  );
}
