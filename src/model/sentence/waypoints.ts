/**
 * How sentences name what packets pass: `"CE1"`, `the link "CE1 to P1"`, `the zone "Headquarters"`, `the primary link of
 * "Circuit A"`, `the peering location "Amsterdam"`.
 */
import type { TopologyDocument } from '../document.ts';
import type { NodeId } from '../ids.ts';
import { type Waypoint, waypointOfStop } from '../intent.ts';
import { type Named, namesIn } from './names.ts';

export const THE_LINK = 'the link';
export const THE_ZONE = 'the zone';
export const THE_LINK_OF = { primary: 'the primary link of', secondary: 'the secondary link of' } as const;
export const THE_LOCATION = 'the peering location';

/** What a peering location is called. The names are in the catalogue, which this layer does not know. */
export type PlaceName = (location: string) => string;
export const byId: PlaceName = (location) => location;

/** A line without a name is called by its ends. */
export function lineNames({ links, nodes }: Pick<TopologyDocument, 'links' | 'nodes'>) {
  const named = Object.values(links).map(({ id, name, ends }) => ({
    id,
    name: name || ends.map((end) => nodes[end]?.name ?? end).join(' to '),
  }));
  return namesIn(Object.fromEntries(named.map((one) => [one.id, one])));
}

export const circuitNames = ({ nodes }: Pick<TopologyDocument, 'nodes'>): readonly Named<NodeId>[] =>
  namesIn(nodes).filter(({ id }) => nodes[id]?.kind === 'circuit');

/** Where circuits land, and what intents ask about although none does any more. */
export function placeNames(
  { nodes, intents }: Pick<TopologyDocument, 'nodes' | 'intents'>,
  placeName: PlaceName,
): readonly Named<string>[] {
  const landed = Object.values(nodes).flatMap((node) => (node.kind === 'circuit' ? node.locations : []));
  const asked = Object.values(intents ?? {}).flatMap(({ claim }) =>
    (claim.type === 'in-order' ? claim.nodes.map(waypointOfStop) : [claim]).flatMap((one) =>
      'location' in one ? [one.location] : [],
    ),
  );
  const places = [...new Set([...landed, ...asked])].filter((id) => id !== '');
  return namesIn(Object.fromEntries(places.map((id) => [id, { id, name: placeName(id) }])));
}

export function waypointText(
  document: TopologyDocument,
  waypoint: Waypoint,
  placeName: PlaceName = byId,
): string {
  if ('node' in waypoint) return textOf(namesIn(document.nodes), waypoint.node);
  if ('link' in waypoint) return `${THE_LINK} ${textOf(lineNames(document), waypoint.link)}`;
  if ('zone' in waypoint) return `${THE_ZONE} ${textOf(namesIn(document.zones), waypoint.zone)}`;
  if ('circuit' in waypoint)
    return `${THE_LINK_OF[waypoint.part]} ${textOf(namesIn(document.nodes), waypoint.circuit)}`;
  return `${THE_LOCATION} ${textOf(placeNames(document, placeName), waypoint.location)}`;
}

const textOf = <Id extends string>(names: readonly Named<Id>[], id: Id): string =>
  names.find((one) => one.id === id)?.text ?? `"${id}"`;
