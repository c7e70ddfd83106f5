/** A path without the names on it: what can be compared between two designs. */
import type { LinkId, NodeId } from '#model/ids.ts';
import type { PathParts } from '#sim/report/comparison.ts';
import type { Hop, PathGraph, Segment } from '#sim/report/report.ts';

export type KeyOf = (node: NodeId) => string;

/** `ce1||router`: the place, whatever it is called. */
export const placeKey = ({ place }: Hop, key: KeyOf): string =>
  `${key(place.node)}|${place.part ?? ''}|${place.role}`;

/** Where packets go on to from a hop, with their shares: `msee a 50%`. */
export function waysOn(path: PathGraph, hop: Hop, key: KeyOf): readonly string[] {
  return path.segments
    .filter((segment) => segment.from === hop.index)
    .map((segment) => {
      const to = path.hops[segment.to];
      const part = hop.share > 0 ? Math.round((segment.share / hop.share) * 1000) : 0;
      return `${to ? placeKey(to, key) : ''} ${overKey(segment, key)} ${part}`;
    })
    .sort();
}

const overKey = ({ over }: Segment, key: KeyOf): string =>
  over === null ? '' : over.type === 'link' ? over.link : `${key(over.circuit)}.${over.part}`;

/** All of it as one text: equal texts, equal ways. */
export const shapeOf = (path: PathGraph | null, key: KeyOf): string =>
  path === null
    ? 'none'
    : path.hops
        .map(
          (hop) =>
            `${placeKey(hop, key)}${hop.end ? ` ${hop.end.outcome} ${hop.end.reason}` : ''}: ${waysOn(path, hop, key).join(', ')}`,
        )
        .sort()
        .join('\n');

/** Nodes and cables that one of two pairs of paths has and the other has not. */
export function partsOnlyIn(
  paths: readonly (PathGraph | null)[],
  key: KeyOf,
  others: readonly (PathGraph | null)[],
  otherKey: KeyOf,
): PathParts {
  const otherNodes = new Set(nodesOf(others).map(otherKey));
  const otherLinks = new Set(linksOf(others));
  return {
    nodes: nodesOf(paths).filter((node) => !otherNodes.has(key(node))),
    links: linksOf(paths).filter((link) => !otherLinks.has(link)),
  };
}

const nodesOf = (paths: readonly (PathGraph | null)[]): readonly NodeId[] => [
  ...new Set(paths.flatMap((path) => path?.hops.map((hop) => hop.place.node) ?? [])),
];

const linksOf = (paths: readonly (PathGraph | null)[]): readonly LinkId[] => [
  ...new Set(paths.flatMap((path) => path?.segments.flatMap((segment) => segment.cables) ?? [])),
];
