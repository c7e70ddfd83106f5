/**
 * Whether a reply comes back another way than the request went. Different links of one circuit, in use in both
 * directions, are one way (ER-226); two circuits, or a link used in one direction only, are not.
 */
import type { TracedPath } from '#sim/trace/path-graph.ts';

export function isAsymmetric(forward: TracedPath, back: TracedPath): boolean {
  const [out, home] = [waysOf(forward), waysOf(back)];
  if (!same(out.ways, home.ways)) return true;
  return out.links.size > 0 && home.links.size > 0 && ![...out.links].some((link) => home.links.has(link));
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((each) => b.has(each));

/** Circuits and accesses crossed, and the links of circuits under them. */
function waysOf(path: TracedPath) {
  const ways = new Set<string>();
  const links = new Set<string>();
  for (const { wire, over } of path.segments) {
    if (wire?.kind === 'expressroute' && over?.type === 'circuit') {
      ways.add(over.circuit);
      links.add(`${over.circuit}.${over.part}`);
    }
    if ((wire?.kind === 'internet' || wire?.kind === 'ipsec') && over?.type === 'link') ways.add(over.link);
  }
  return { ways, links };
}
