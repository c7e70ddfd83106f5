/**
 * Removes things and, in the same step, all that cannot be without them: the links of a node, the peerings of a circuit,
 * the gateways and machines of a virtual network, flows, failures. What stands in a removed zone stays, one zone further
 * out.
 */

import { err, ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { failureReferences } from '#model/failure.ts';
import { flowReferences } from '#model/flow.ts';
import type { RouteFilterId, ZoneId } from '#model/ids.ts';
import { intentReferences } from '#model/intent.ts';
import type { NodeKind } from '#model/kinds/kind.ts';
import { nodeKinds, type TopologyNode } from '#model/kinds/registry.ts';
import type { Reference } from '#model/reference.ts';
import type { Command } from './command.ts';
import { lockedAmong } from './locked-among.ts';
import { type Replace, replaceInNode, replaceInZone } from './references.ts';
import { dropLostEdges } from './wiring/customer-edges.ts';
import { withdrawGone } from './wiring/withdraw.ts';

export const removeElements: Command<{ readonly ids: readonly string[] }> = {
  id: 'element/remove',
  label: t`delete`,
  run(document, { ids }) {
    const locked = lockedAmong(document, ids);
    if (locked) return err(locked);
    const gone = allGone(document, new Set(ids));
    const replace = without(document, gone);
    const next: TopologyDocument = {
      ...document,
      zones: keepParts(document.zones, gone, (zone) =>
        zone.parent && gone.has(zone.parent) ? replaceInZone(zone, replace) : zone,
      ),
      nodes: keepParts(document.nodes, gone, (node) =>
        names(node, gone) ? replaceInNode(node, replace) : node,
      ),
      links: keepParts(document.links, gone, (link) =>
        link.ends.some((end) => gone.has(end)) ? null : link,
      ),
      routeFilters: keepParts(document.routeFilters, gone, (filter) => filter),
      flows: keepParts(document.flows, gone, (flow) => flow),
      intents: keepParts(document.intents, gone, (intent) =>
        anyOf(intentReferences(intent), gone) ? null : intent,
      ),
      failures: keepParts(document.failures, gone, (failure) =>
        anyOf(failureReferences(failure), gone) ? null : failure,
      ),
      accepted: keepParts(document.accepted, gone, (finding) =>
        finding.about.some((id) => gone.has(id)) ? null : finding,
      ),
      geometry: keepParts(document.geometry, gone, (box) => box),
    };
    return ok(withdrawGone(document, dropLostEdges(document, next)));
  },
};

/** What was asked for and what falls with it, until nothing more does. */
function allGone(document: TopologyDocument, asked: ReadonlySet<string>): ReadonlySet<string> {
  const gone = new Set(asked);
  for (let size = -1; size !== gone.size; ) {
    size = gone.size;
    const replace = without(document, gone);
    for (const node of Object.values(document.nodes)) {
      if (!gone.has(node.id) && names(node, gone) && replaceInNode(node, replace) === null) gone.add(node.id);
    }
    for (const link of Object.values(document.links)) {
      if (link.ends.some((end) => gone.has(end))) gone.add(link.id);
    }
  }
  for (const flow of Object.values(document.flows)) if (anyOf(flowReferences(flow), gone)) gone.add(flow.id);
  for (const filter of filtersLeftAlone(document, gone)) gone.add(filter);
  return gone;
}

/** A filter nobody can see: all peerings that had it are gone. One that was never attached is left alone. */
function filtersLeftAlone(document: TopologyDocument, gone: ReadonlySet<string>): readonly RouteFilterId[] {
  const users = (id: RouteFilterId) =>
    Object.values(document.nodes).filter((node) => node.kind === 'peering' && node.routeFilter === id);
  return Object.values(document.routeFilters)
    .map(({ id }) => id)
    .filter((id) => users(id).length > 0 && users(id).every((node) => gone.has(node.id)));
}

function without(document: TopologyDocument, gone: ReadonlySet<string>): Replace {
  const still = <Id extends string>(id: Id): Id | null => (gone.has(id) ? null : id);
  const outwards = (id: ZoneId): ZoneId | null => {
    const zone = document.zones[id];
    return gone.has(id) ? (zone?.parent ? outwards(zone.parent) : null) : id;
  };
  return { node: still, routeFilter: still, zone: outwards };
}

function names(node: TopologyNode, gone: ReadonlySet<string>): boolean {
  const kind = nodeKinds[node.kind] as unknown as NodeKind<TopologyNode>;
  return (node.zone !== null && gone.has(node.zone)) || anyOf(kind.references(node), gone);
}

const anyOf = (references: readonly Reference[], gone: ReadonlySet<string>) =>
  references.some(({ id }) => gone.has(id));

/** The same object when nothing in it changes, so that undo and the engine see no change. */
function keepParts<Part>(
  parts: Readonly<Record<string, Part>>,
  gone: ReadonlySet<string>,
  change: (part: Part) => Part | null,
): Readonly<Record<string, Part>> {
  const entries = Object.entries(parts);
  const kept = entries.flatMap(([id, part]) => {
    const next = gone.has(id) ? null : change(part);
    return next === null ? [] : [[id, next] as const];
  });
  const same = kept.length === entries.length && kept.every(([id, part]) => parts[id] === part);
  return same ? parts : Object.fromEntries(kept);
}
