/** Copies of nodes beside the originals, with their settings but addresses of their own. */
import { action } from '#commands/action.ts';
import { addNode } from '#commands/add-node.ts';
import { freeName } from '#commands/element-name.ts';
import { nextId } from '#commands/next-id.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { Step } from './in-one-step.ts';

/** Two things with one address are a fault nobody asked for; new ones get what a thing dropped there would get. */
const ITS_OWN = new Set(
  'id kind name zone notes subnets addresses published forwardsTo originated internetAdverts sourceNat destinationNat sessions adverts declaredPrefixes spaces links'.split(
    ' ',
  ),
);

const ASIDE = 24;

export const duplicateSteps = (document: TopologyDocument, ids: readonly string[]): readonly Step[] =>
  ids.flatMap((id): Step[] => {
    const node = document.nodes[id as NodeId];
    const box = document.geometry[id as NodeId];
    return node && box ? [(now) => copyOf(now, node, { x: box.x + ASIDE, y: box.y + ASIDE })] : [];
  });

function copyOf(document: TopologyDocument, node: TopologyNode, at: { x: number; y: number }) {
  const settings = Object.fromEntries(Object.entries(node).filter(([field]) => !ITS_OWN.has(field)));
  return action(addNode, {
    id: nextId<NodeId>(document, node.id.replace(/-\d+$/, '')),
    kind: node.kind,
    at,
    zone: node.zone,
    fields: { ...settings, name: freeName(document, node.name.replace(/ \d+$/, '')) },
  });
}
