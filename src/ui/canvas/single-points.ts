/** What alone loses a flow, out of the sweep that Every failure shows: the marks on the drawing say the same. */
import type { SweepState } from '#editor/editor-state.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId, NodeId } from '#model/ids.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { isCable, type Link } from '#model/link.ts';
import type { Zone } from '#model/zone.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { isOutOfDate } from '../panels/sweep/is-out-of-date.ts';

/** By the key of what fails: the flows it loses. */
export type SinglePoints = ReadonlyMap<string, readonly FlowId[]>;

const NONE: SinglePoints = new Map();
const known = new WeakMap<object, SinglePoints>();

/** None while no sweep is about the design as it is. */
export function singlePointsNow({
  sweep,
  document,
}: {
  readonly sweep: SweepState | null;
  readonly document: TopologyDocument;
}): SinglePoints {
  if (!sweep?.summary || isOutOfDate(sweep.of, document)) return NONE;
  const before = known.get(sweep.summary);
  if (before) return before;
  const others = new Map(sweep.elements.map(({ key, alsoKnownAs }) => [key, alsoKnownAs ?? []]));
  const points: SinglePoints = new Map(
    sweep.summary.singlePoints.flatMap(({ key, flows }) =>
      [key, ...(others.get(key) ?? [])].map((each) => [each, flows] as const),
    ),
  );
  known.set(sweep.summary, points);
  return points;
}

export const flowsLostBy = (points: SinglePoints, keys: readonly string[]): number =>
  points.size === 0 ? 0 : new Set(keys.flatMap((key) => points.get(key) ?? [])).size;

/** How many flows are lost when any of these fails alone. */
export const useFlowsLostBy = (keys: readonly string[]): number =>
  useEditor((state) => flowsLostBy(singlePointsNow(state), keys));

/** A zone is also the building or the region that it names. */
export const keysOfZone = ({ id, location }: Pick<Zone, 'id' | 'location'>): readonly string[] =>
  location === null ? [id] : [id, `location:${location}`, `region:${location}`];

/** A cable is also the duct that it shares. */
export const keysOfLink = (link: Link): readonly string[] =>
  isCable(link) && link.physicalGroup ? [link.id, `group:${link.physicalGroup}`] : [link.id];

/** A circuit is also each of its two links, and the ducts that those share. */
export const keysOfCircuit = ({ id, links }: NodeOf<'circuit'>): readonly string[] => [
  id,
  `${id}.primary`,
  `${id}.secondary`,
  ...links.flatMap(({ physicalGroup }) => (physicalGroup ? [`group:${physicalGroup}`] : [])),
];

export const keysOfLocations = ({ locations }: NodeOf<'circuit'>): readonly string[] =>
  locations.map((location) => `location:${location}`);

/** A peering fails in each of its two sessions. */
export const keysOfPeering = (id: NodeId): readonly string[] => [`${id}.primary`, `${id}.secondary`];

/** A spot on the map is every building, region and zone that its things are in. */
export function keysOfSpot(
  { nodes: all, zones }: Pick<TopologyDocument, 'nodes' | 'zones'>,
  nodes: readonly NodeId[],
): readonly string[] {
  const keys = nodes.flatMap((id): readonly string[] => {
    const node = all[id];
    if (!node) return [];
    const zone = node.zone === null ? undefined : zones[node.zone];
    const inZone = zone ? keysOfZone(zone) : [];
    if (node.kind === 'circuit') return [`location:${node.locations[0]}`];
    if (node.kind === 'vnet' || node.kind === 'service')
      return node.region === null ? inZone : [`region:${node.region}`];
    return inZone;
  });
  return [...new Set(keys)];
}
