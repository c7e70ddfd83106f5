/**
 * What the selected flow passes: the canvas keeps these at full strength and lets the rest step back.
 *
 * Zones count when a hop stands in them, links when a segment runs over them, circuits lane by lane.
 */
import type { LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { FlowReport } from '#sim/report/report.ts';

export interface PathMembership {
  readonly nodes: ReadonlySet<NodeId>;
  readonly links: ReadonlySet<LinkId>;
  readonly zones: ReadonlySet<ZoneId>;
  readonly lanes: ReadonlyMap<NodeId, { readonly primary: boolean; readonly secondary: boolean }>;
}

export function pathMembership(flow: FlowReport): PathMembership {
  const nodes = new Set<NodeId>();
  const links = new Set<LinkId>();
  const zones = new Set<ZoneId>();
  const lanes = new Map<NodeId, { primary: boolean; secondary: boolean }>();
  for (const path of [flow.forward, flow.return]) {
    for (const { place } of path?.hops ?? []) {
      nodes.add(place.node);
      if (place.zone !== null) zones.add(place.zone);
    }
    for (const { over, cables } of path?.segments ?? []) {
      for (const cable of cables) links.add(cable);
      if (over?.type === 'link') links.add(over.link);
      if (over?.type === 'circuit') {
        nodes.add(over.circuit);
        const lane = lanes.get(over.circuit) ?? { primary: false, secondary: false };
        lanes.set(over.circuit, { ...lane, [over.part]: true });
      }
    }
  }
  if (flow.proxy !== null) nodes.add(flow.proxy);
  return { nodes, links, zones, lanes };
}
