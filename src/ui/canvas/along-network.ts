/** Selecting by how things hang together: towards Microsoft, away from it, all that is connected, all in one zone. */
import { hangsOn } from '#drawing/looks.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import { nodeKinds } from '#model/kinds/registry.ts';
import { zoneOwner } from '#model/zone.ts';

export type Along = 'up' | 'down' | 'connected' | 'zone';

export function alongNetwork(
  document: TopologyDocument,
  from: readonly NodeId[],
  how: Along,
): readonly (NodeId | LinkId)[] {
  const nodes = how === 'zone' ? inSameZone(document, from) : reached(document, from, how);
  const links = Object.values(document.links).filter(({ ends }) => ends.every((end) => nodes.has(end)));
  return [...nodes, ...links.map(({ id }) => id)];
}

function inSameZone(document: TopologyDocument, from: readonly NodeId[]): ReadonlySet<NodeId> {
  const zones = new Set(from.map((id) => document.nodes[id]?.zone ?? null));
  const there = Object.values(document.nodes).filter(({ zone }) => zones.has(zone));
  return new Set(there.map(({ id }) => id));
}

function reached(
  document: TopologyDocument,
  from: readonly NodeId[],
  how: 'up' | 'down' | 'connected',
): ReadonlySet<NodeId> {
  const around = neighbours(document);
  const far = how === 'connected' ? null : stepsToMicrosoft(document, around);
  const goes = (a: NodeId, b: NodeId) => {
    if (!far) return true;
    const [here, there] = [far.get(a) ?? Infinity, far.get(b) ?? Infinity];
    return how === 'up' ? there < here : there > here;
  };
  const found = new Set(from);
  for (const id of found) for (const next of around.get(id) ?? []) if (goes(id, next)) found.add(next);
  return found;
}

function neighbours(document: TopologyDocument): ReadonlyMap<NodeId, readonly NodeId[]> {
  const around = new Map<NodeId, NodeId[]>();
  const join = (a: NodeId, b: NodeId) => {
    around.set(a, [...(around.get(a) ?? []), b]);
    around.set(b, [...(around.get(b) ?? []), a]);
  };
  for (const { ends } of Object.values(document.links)) join(ends[0], ends[1]);
  for (const node of Object.values(document.nodes)) {
    const host = hangsOn(node);
    if (host) join(node.id, host);
  }
  return around;
}

/** Links to the nearest thing that Microsoft owns. */
function stepsToMicrosoft(
  document: TopologyDocument,
  around: ReadonlyMap<NodeId, readonly NodeId[]>,
): ReadonlyMap<NodeId, number> {
  const steps = new Map<NodeId, number>();
  for (const node of Object.values(document.nodes)) {
    const zone = node.zone === null ? undefined : document.zones[node.zone];
    const owner = nodeKinds[node.kind].owner === zoneOwner.microsoft || zone?.kind === 'microsoft';
    if (owner) steps.set(node.id, 0);
  }
  for (const [id, count] of steps) {
    for (const next of around.get(id) ?? []) if (!steps.has(next)) steps.set(next, count + 1);
  }
  return steps;
}
