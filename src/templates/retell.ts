import type { TopologyDocument } from '#model/document.ts';
import { type DesignText, design } from './design.ts';

/** A design with some of its nodes, zones and flows taken out, and whatever hung on them. */
export function without(document: TopologyDocument, gone: readonly string[]): TopologyDocument {
  const out = new Set<string>(gone);
  for (const node of Object.values(document.nodes)) {
    if (node.kind === 'peering' && out.has(node.circuit)) out.add(node.id);
    if ((node.kind === 'gateway' || node.kind === 'vm') && out.has(node.vnet)) out.add(node.id);
  }
  const keep = <Part>(parts: Readonly<Record<string, Part>>, test: (part: Part, id: string) => boolean) =>
    Object.fromEntries(Object.entries(parts).filter(([id, part]) => !out.has(id) && test(part, id)));
  const flows = keep(
    document.flows,
    (flow) => !out.has(flow.from.node) && !(flow.to.by === 'node' && out.has(flow.to.node)),
  );
  return {
    ...document,
    zones: keep(document.zones, () => true),
    nodes: keep(document.nodes, () => true),
    links: keep(document.links, (link) => !link.ends.some((end) => out.has(end))),
    flows,
    intents: keep(document.intents, ({ flow }) => flow === null || flow in flows),
    geometry: keep({ ...document.geometry, ...(out.has('branch') ? STRETCHED : {}) }, () => true),
  } as TopologyDocument;
}

/** The internet takes the place of the branch beside it. */
const STRETCHED = { 'internet-zone': { x: 0, y: 416, width: 1432, height: 112 } };

/** A design under another name, with the flows that tell its story, and what is wanted of them. */
export function retold(
  document: TopologyDocument,
  name: string,
  notes: string,
  text: Pick<DesignText, 'flows' | 'intents'>,
): TopologyDocument {
  const { flows, intents } = design({ name, ...text });
  return { ...document, name, notes, flows, intents };
}
