/**
 * What a schema cannot see: whether the parts of a document fit together.
 *
 * Only what would leave a document without meaning is refused. A design that is unwise or broken is a finding.
 */

import type { Refusal } from '#base/refusal.ts';
import { t } from '#base/t.ts';
import { familyOf } from '../addresses.ts';
import type { Collection, TopologyDocument } from '../document.ts';
import { failureReferences } from '../failure.ts';
import { flowReferences } from '../flow.ts';
import type { ZoneId } from '../ids.ts';
import { intentReferences } from '../intent.ts';
import type { NodeKind } from '../kinds/kind.ts';
import type { PeeringNode, SessionAddresses } from '../kinds/peering.ts';
import { nodeKinds, type TopologyNode } from '../kinds/registry.ts';
import { linkReferences } from '../link.ts';
import { type Reference, type ReferenceTarget, reference } from '../reference.ts';
import { describeEntry } from './describe-entry.ts';

/** Site, building, floor and rack are enough; deeper nesting cannot be drawn legibly. */
export const MAX_ZONE_DEPTH = 4;

const OWN_NAME_SPACE: readonly Collection[] = [
  'zones',
  'nodes',
  'links',
  'routeFilters',
  'flows',
  'intents',
  'failures',
  'accepted',
];

/** @returns Nothing for a document that holds together. Every command keeps it so. */
export function checkReferences(document: TopologyDocument): readonly Refusal[] {
  return [
    ...checkIds(document),
    ...checkTargets(document),
    ...checkZones(document),
    ...checkLinks(document),
    ...checkSessions(document),
    ...checkGeometry(document),
  ];
}

type Problem = Pick<Refusal, 'id' | 'fix'> & {
  /** The whole sentence, with what the user calls the entry. */
  readonly says: (entry: string) => string;
};

function refuse(document: TopologyDocument, path: readonly string[], { id, fix, says }: Problem): Refusal {
  const { subject, about } = describeEntry(document, path);
  return { id, message: says(subject), fix, about, path: path.join('.') };
}

function checkIds(document: TopologyDocument): Refusal[] {
  const refusals: Refusal[] = [];
  const firstUse = new Map<string, Collection>();
  for (const collection of OWN_NAME_SPACE) {
    for (const [key, entry] of Object.entries(document[collection]) as [string, { id: string }][]) {
      if (entry.id !== key) {
        refusals.push(
          refuse(document, [collection, key, 'id'], {
            id: 'format/id-differs',
            says: (who) => t`${who} stands under "${key}" and calls itself "${entry.id}".`,
            fix: t`Write the same id in both places.`,
          }),
        );
      }
      const other = firstUse.get(key);
      if (other) {
        refusals.push(
          refuse(document, [collection, key], {
            id: 'format/id-used-twice',
            says: (entry) => t`${entry} has the id "${key}", which an entry of "${other}" has already.`,
            fix: t`Give one of them another id: all ids of a design differ.`,
          }),
        );
      } else firstUse.set(key, collection);
    }
  }
  return refusals;
}

/** Every place of the document that names another entry, with its path. */
export function* referencesOf(
  document: TopologyDocument,
): Generator<Reference & { readonly path: readonly [collection: Collection, id: string, field: string] }> {
  const at = (collection: Collection, id: string) => (found: Reference) => ({
    ...found,
    path: [collection, id, found.field] as const,
  });
  for (const [id, zone] of Object.entries(document.zones)) {
    yield* reference('parent', zone.parent, 'zone').map(at('zones', id));
  }
  for (const [id, node] of Object.entries(document.nodes)) {
    yield* reference('zone', node.zone, 'zone').map(at('nodes', id));
    const kind: NodeKind<TopologyNode> = nodeKinds[node.kind];
    yield* kind.references(node).map(at('nodes', id));
  }
  for (const [id, link] of Object.entries(document.links)) yield* linkReferences(link).map(at('links', id));
  for (const [id, flow] of Object.entries(document.flows)) yield* flowReferences(flow).map(at('flows', id));
  for (const [id, intent] of Object.entries(document.intents)) {
    yield* intentReferences(intent).map(at('intents', id));
  }
  for (const [id, failure] of Object.entries(document.failures)) {
    yield* failureReferences(failure).map(at('failures', id));
  }
}

const TARGETS: Readonly<Record<ReferenceTarget, { readonly collection: Collection; readonly noun: string }>> =
  {
    zone: { collection: 'zones', noun: 'zone' },
    node: { collection: 'nodes', noun: 'node' },
    circuit: { collection: 'nodes', noun: 'circuit' },
    vnet: { collection: 'nodes', noun: t`virtual network` },
    link: { collection: 'links', noun: 'link' },
    flow: { collection: 'flows', noun: 'flow' },
    'route-filter': { collection: 'routeFilters', noun: t`route filter` },
  };

function checkTargets(document: TopologyDocument): Refusal[] {
  const refusals: Refusal[] = [];
  for (const { id, to, path, field } of referencesOf(document)) {
    const { collection, noun } = TARGETS[to];
    const entries = document[collection] as Readonly<Record<string, { readonly kind?: string }>>;
    const target = Object.hasOwn(entries, id) ? entries[id] : undefined;
    if (!target) {
      refusals.push(
        refuse(document, path, {
          id: 'format/dangling-reference',
          says: (entry) => t`${entry} names the ${noun} "${id}" in ${field}, and there is none.`,
          fix: t`Add "${id}" to "${collection}", or name another.`,
        }),
      );
    } else if ((to === 'circuit' || to === 'vnet') && target.kind !== to) {
      refusals.push(
        refuse(document, path, {
          id: 'format/wrong-kind',
          says: (entry) =>
            t`${entry} names "${id}" in ${field}, which is a ${target.kind} and not a ${noun}.`,
          fix: t`Name a ${noun}.`,
        }),
      );
    }
  }
  return refusals;
}

function checkZones(document: TopologyDocument): Refusal[] {
  return (Object.keys(document.zones) as ZoneId[]).flatMap((id) => {
    const depth = depthOf(document, id);
    if (depth === 'circle') {
      return refuse(document, ['zones', id, 'parent'], {
        id: 'format/zones-in-circle',
        says: (entry) => t`${entry} stands inside itself, by way of its parents.`,
        fix: t`Set the parent of one of them to null.`,
      });
    }
    if (depth <= MAX_ZONE_DEPTH) return [];
    return refuse(document, ['zones', id, 'parent'], {
      id: 'format/zones-too-deep',
      says: (entry) => t`${entry} is nested ${depth} deep, and ${MAX_ZONE_DEPTH} is the most.`,
      fix: t`Move it further out.`,
    });
  });
}

/** 1 for a zone without a parent. A parent that is not there ends the walk: that is another refusal. */
function depthOf(document: TopologyDocument, id: ZoneId): number | 'circle' {
  const seen = new Set<ZoneId>();
  let next: ZoneId | null = id;
  while (next !== null) {
    if (seen.has(next)) return 'circle';
    seen.add(next);
    next = document.zones[next]?.parent ?? null;
  }
  return seen.size;
}

const checkLinks = (document: TopologyDocument): Refusal[] =>
  Object.entries(document.links)
    .filter(([, { ends }]) => ends[0] === ends[1])
    .map(([id, { ends }]) =>
      refuse(document, ['links', id, 'ends'], {
        id: 'format/link-to-itself',
        says: (entry) => t`${entry} has both ends on "${ends[0]}".`,
        fix: t`Put one end on another node.`,
      }),
    );

function checkSessions(document: TopologyDocument): Refusal[] {
  const peerings = Object.values<TopologyNode>(document.nodes).filter((node) => node.kind === 'peering');
  return peerings.flatMap((peering: PeeringNode) =>
    peering.sessions.flatMap((session, i) =>
      ([4, 6] as const).flatMap((family) => {
        const addresses: SessionAddresses | null = session[`ipv${family}`];
        if (!addresses) return [];
        return (['subnet', 'customer', 'microsoft'] as const)
          .filter((field) => familyOf(addresses[field]) !== family)
          .map((field) =>
            refuse(document, ['nodes', peering.id, `sessions.${i}.ipv${family}.${field}`], {
              id: 'format/wrong-family',
              says: (entry) => t`${entry} has ${addresses[field]} as ${field} of an IPv${family} session.`,
              fix:
                field === 'subnet'
                  ? t`Write an IPv${family} prefix, or move it to ipv${family === 4 ? 6 : 4}.`
                  : t`Write an IPv${family} address, or move it to ipv${family === 4 ? 6 : 4}.`,
            }),
          );
      }),
    ),
  );
}

function checkGeometry(document: TopologyDocument): Refusal[] {
  return Object.entries(document.geometry).flatMap(([id, box]) => {
    const isZone = Object.hasOwn(document.zones, id);
    if (!isZone && !Object.hasOwn(document.nodes, id) && !Object.hasOwn(document.links, id)) {
      return refuse(document, ['geometry', id], {
        id: 'format/dangling-reference',
        says: (entry) => t`${entry} is given, and there is no such node, zone or link.`,
        fix: t`Remove this line, or correct its id.`,
      });
    }
    if (!isZone || (box.width !== null && box.height !== null)) return [];
    return refuse(document, ['geometry', id], {
      id: 'format/zone-without-size',
      says: (entry) => t`${entry} lacks a width or a height, and a zone has both.`,
      fix: t`Add "width" and "height".`,
    });
  });
}
