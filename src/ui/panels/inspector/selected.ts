/** What the inspector is about, out of the ids that are selected. Ids of things that are gone count for nothing. */
import type { TopologyDocument } from '#model/document.ts';
import type { Flow } from '#model/flow.ts';
import type { ElementId, FlowId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { Link } from '#model/link.ts';
import type { Zone } from '#model/zone.ts';

export type Selected =
  | { readonly type: 'design' }
  | { readonly type: 'node'; readonly node: TopologyNode }
  | { readonly type: 'link'; readonly link: Link }
  | { readonly type: 'zone'; readonly zone: Zone }
  | { readonly type: 'flow'; readonly flow: Flow }
  | {
      readonly type: 'many';
      readonly nodes: readonly TopologyNode[];
      readonly links: readonly Link[];
      readonly zones: readonly Zone[];
    };

export function selectedThings(document: TopologyDocument, ids: readonly ElementId[]): Selected {
  const nodes = ids.flatMap((id) => document.nodes[id as NodeId] ?? []);
  const links = ids.flatMap((id) => document.links[id as LinkId] ?? []);
  const zones = ids.flatMap((id) => document.zones[id as ZoneId] ?? []);
  const flows = ids.flatMap((id) => document.flows[id as FlowId] ?? []);
  const [node] = nodes;
  const [link] = links;
  const [zone] = zones;
  const [flow] = flows;
  if (nodes.length + links.length + zones.length > 1) return { type: 'many', nodes, links, zones };
  if (node) return { type: 'node', node };
  if (link) return { type: 'link', link };
  if (zone) return { type: 'zone', zone };
  if (flow) return { type: 'flow', flow };
  return { type: 'design' };
}

/** One value when all agree, else undefined: shown as "mixed". */
export function agreed<Item, Value>(items: readonly Item[], read: (item: Item) => Value): Value | undefined {
  const [first] = items;
  if (first === undefined) return undefined;
  const value = read(first);
  return items.every((item) => Object.is(read(item), value)) ? value : undefined;
}
