/** What things are called, for messages and for new things. */
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId, LinkId, NodeId, RouteFilterId, ZoneId } from '#model/ids.ts';

/** The user's own name of any element. A link without one is told by its ends. */
export function elementName(document: TopologyDocument, id: string): string {
  const link = document.links[id as LinkId];
  if (link) return link.name || link.ends.map((end) => elementName(document, end)).join(' to ');
  const part =
    document.nodes[id as NodeId] ??
    document.zones[id as ZoneId] ??
    document.flows[id as FlowId] ??
    document.routeFilters[id as RouteFilterId];
  return part?.name ?? id;
}

/** `Users`, then `Users 2`. */
export function freeName(document: TopologyDocument, base: string): string {
  return firstFree(document, (n) => (n === 1 ? base : `${base} ${n}`));
}

/** The name of a copy: `CE1` becomes `CE2`, `Circuit A` becomes `Circuit B`, `Users` becomes `Users 2`. */
export function copyName(document: TopologyDocument, name: string): string {
  const numbered = /^(.*?)( ?)\d+$/.exec(name);
  if (numbered?.[1])
    return numbered[2] ? freeName(document, numbered[1]) : numberedName(document, numbered[1]);
  const lettered = /^(.*\S) [A-Z]$/.exec(name);
  return lettered?.[1] ? letteredName(document, lettered[1]) : freeName(document, name.slice(0, 76));
}

/** `CE1`, `CE2`. */
export function numberedName(document: TopologyDocument, base: string): string {
  return firstFree(document, (n) => `${base}${n}`);
}

/** `Circuit A`, … `Circuit Z`, `Circuit 27`. */
export function letteredName(document: TopologyDocument, base: string): string {
  return firstFree(document, (n) => `${base} ${n <= 26 ? String.fromCharCode(64 + n) : n}`);
}

function firstFree(document: TopologyDocument, candidate: (n: number) => string): string {
  const taken = new Set(
    [document.nodes, document.zones, document.flows, document.routeFilters].flatMap((parts) =>
      Object.values(parts).map((part: { readonly name: string }) => part.name),
    ),
  );
  for (let n = 1; ; n += 1) {
    const name = candidate(n);
    if (!taken.has(name)) return name;
  }
}
