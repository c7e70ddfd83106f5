/**
 * Everything in a design that can fail on its own: what a sweep goes through, each with a key that the command line
 * takes (`--fail ce1`, `--fail circuit-a.primary`, `--fail location:amsterdam`, `--fail region:westeurope`).
 *
 * @source ER-258, ER-270 to ER-277; variants F1 to F5 of the scenarios
 */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FailureTarget } from '#model/failure.ts';
import type { NodeId, ZoneId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { isCable } from '#model/link.ts';
import type { Zone } from '#model/zone.ts';
import { failedParts, regionOf } from '#sim/compile/failed-parts.ts';

export interface Failable {
  readonly key: string;
  readonly group: FailableGroup;
  readonly target: FailureTarget;
  /** With the user's own names. */
  readonly name: string;
  /** Zones that are no more than this place: their keys, which no element of their own has. */
  readonly alsoKnownAs?: readonly string[];
}

export const FAILABLE_GROUPS = [
  'circuits',
  'sessions',
  'providers',
  'locations',
  'regions',
  'zones',
  'devices',
  'links',
  'physical-groups',
] as const;
export type FailableGroup = (typeof FAILABLE_GROUPS)[number];

const DEVICES: readonly TopologyNode['kind'][] = [
  'router',
  'firewall',
  'host',
  'gateway',
  'vnet',
  'vm',
  'internet',
  'service',
];

/** In the order of their groups, then by key: the same for the same design. */
export function failables(document: TopologyDocument, catalogue: Catalogue): readonly Failable[] {
  const nodes = Object.values(document.nodes) as TopologyNode[];
  const found: Failable[] = [];
  const sameAs = new Map<string, Zone[]>();
  const add = (group: FailableGroup, key: string, name: string, target: FailureTarget) =>
    found.push({ key, group, target, name });
  const whole = (group: FailableGroup, { id, name }: TopologyNode) =>
    add(group, id, name, { type: 'node', node: id, part: 'all' });
  for (const node of nodes) {
    if (node.kind === 'circuit' || node.kind === 'peering') {
      const group = node.kind === 'circuit' ? 'circuits' : 'sessions';
      if (node.kind === 'circuit') whole(group, node);
      for (const part of ['primary', 'secondary'] as const) {
        add(group, `${node.id}.${part}`, partName(node, part), {
          type: 'node',
          node: node.id,
          part,
        });
      }
    }
    if (node.kind === 'provider') whole('providers', node);
    if (DEVICES.includes(node.kind)) whole('devices', node);
    const region = regionOf(document, node);
    if (region) add('regions', `region:${region}`, regionName(catalogue, region), { type: 'region', region });
    if (node.kind === 'circuit') {
      for (const location of node.locations)
        add('locations', `location:${location}`, catalogue.location(location)?.name ?? location, {
          type: 'location',
          location,
        });
    }
  }
  for (const link of Object.values(document.links)) {
    if (link.kind !== 'note')
      add('links', link.id, linkName(document, link), { type: 'link', link: link.id });
  }
  for (const group of physicalGroups(document))
    add('physical-groups', `group:${group}`, group, { type: 'physical-group', group });
  for (const zone of Object.values(document.zones)) {
    const target: FailureTarget = { type: 'zone', zone: zone.id as ZoneId };
    // The internet, and all of Microsoft, are not places; a zone with one thing in it fails as that thing does.
    const isPlace = zone.kind !== 'internet' && (zone.kind !== 'microsoft' || zone.location !== null);
    if (!isPlace) continue;
    const inside = nodesIn(document, target);
    const location = locationOf(document, inside);
    if (location !== null) push(sameAs, `location:${location}`, zone);
    else if (inside.size > 1) add('zones', zone.id, zone.name, target);
  }
  const unique = new Map(found.map((each) => [each.key, withZones(each, sameAs.get(each.key) ?? [])]));
  return [...unique.values()].sort(
    (a, b) => FAILABLE_GROUPS.indexOf(a.group) - FAILABLE_GROUPS.indexOf(b.group) || (a.key < b.key ? -1 : 1),
  );
}

/**
 * The peering location that a zone is: it holds every circuit that ends there, those circuits end nowhere else, and all
 * else in it are their peerings. Losing the zone and losing the building are then one event, not two.
 */
function locationOf(document: TopologyDocument, inside: ReadonlySet<NodeId>): string | null {
  const nodes = [...inside].flatMap((id) => document.nodes[id] ?? []) as TopologyNode[];
  const circuit = nodes.find((node) => node.kind === 'circuit');
  if (!circuit) return null;
  const [location] = circuit.locations;
  const isThere = (node: TopologyNode): boolean =>
    node.kind === 'circuit'
      ? node.locations.every((each) => each === location)
      : node.kind === 'peering' && inside.has(node.circuit);
  const ends = (Object.values(document.nodes) as TopologyNode[]).filter(
    (node) => node.kind === 'circuit' && node.locations.includes(location),
  );
  return nodes.every(isThere) && ends.every(({ id }) => inside.has(id)) ? location : null;
}

function withZones(one: Failable, zones: readonly Zone[]): Failable {
  if (zones.length === 0) return one;
  const others = [...new Set(zones.map(({ name }) => name))].filter((name) => name !== one.name);
  const name = others.length === 0 ? one.name : t`${one.name} (zone ${listed(others)})`;
  return { ...one, name, alsoKnownAs: zones.map(({ id }) => id) };
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}

export function nodesIn(document: TopologyDocument, of: FailureTarget): ReadonlySet<NodeId> {
  const failures = {
    failure: { id: 'failure', of, silent: false },
  } as unknown as TopologyDocument['failures'];
  return failedParts({ ...document, failures }).nodes;
}

/** Of Azure or of the Power Platform: their ids differ. */
const regionName = (catalogue: Catalogue, id: string): string =>
  catalogue.azureRegion(id)?.name ?? catalogue.powerPlatformRegion(id)?.name ?? id;

function linkName(document: TopologyDocument, link: TopologyDocument['links'][never]): string {
  if (link.name) return link.name;
  const ends = link.ends.map((end) => document.nodes[end]?.name ?? end).join(' to ');
  // Two cables between the same two things differ in the link of the circuit they serve.
  return isCable(link) && link.lane !== 'both' ? `${ends}, ${link.lane}` : ends;
}

function physicalGroups({ nodes, links }: TopologyDocument): ReadonlySet<string> {
  const groups = [
    ...Object.values(links).map((link) => (isCable(link) ? link.physicalGroup : null)),
    ...Object.values(nodes).flatMap((node) =>
      node.kind === 'circuit' ? node.links.map((link) => link.physicalGroup) : [],
    ),
  ];
  return new Set(groups.filter((group): group is string => group !== null && group !== ''));
}

function partName({ kind, name }: TopologyNode, part: 'primary' | 'secondary'): string {
  if (kind === 'circuit') return part === 'primary' ? t`${name}, primary link` : t`${name}, secondary link`;
  return part === 'primary' ? t`${name}, primary session` : t`${name}, secondary session`;
}
