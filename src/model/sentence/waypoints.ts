/** How sentences name what packets pass: `"CE1"`, `the link "CE1 to P1"`, `the zone "Headquarters"`. */
import type { TopologyDocument } from '../document.ts';
import type { Waypoint } from '../intent.ts';
import { type Named, namesIn } from './names.ts';

export const THE_LINK = 'the link';
export const THE_ZONE = 'the zone';

/** A line without a name is called by its ends. */
export function lineNames({ links, nodes }: Pick<TopologyDocument, 'links' | 'nodes'>) {
  const named = Object.values(links).map(({ id, name, ends }) => ({
    id,
    name: name || ends.map((end) => nodes[end]?.name ?? end).join(' to '),
  }));
  return namesIn(Object.fromEntries(named.map((one) => [one.id, one])));
}

export function waypointText(document: TopologyDocument, waypoint: Waypoint): string {
  if ('node' in waypoint) return textOf(namesIn(document.nodes), waypoint.node);
  if ('link' in waypoint) return `${THE_LINK} ${textOf(lineNames(document), waypoint.link)}`;
  return `${THE_ZONE} ${textOf(namesIn(document.zones), waypoint.zone)}`;
}

const textOf = <Id extends string>(names: readonly Named<Id>[], id: Id): string =>
  names.find((one) => one.id === id)?.text ?? `"${id}"`;
