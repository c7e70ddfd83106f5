import type { TopologyDocument } from '#model/document.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { isCable, type Link } from '#model/link.ts';
import type { Zone } from '#model/zone.ts';

/** Whether two documents put the same things in the same places, and so draw their lines the same way. */
export function standsAlike(a: TopologyDocument, b: TopologyDocument): boolean {
  return (
    a.geometry === b.geometry &&
    alike<TopologyNode>(
      a.nodes,
      b.nodes,
      (one, other) => one.kind === other.kind && one.zone === other.zone,
    ) &&
    alike<Link>(a.links, b.links, sameLine) &&
    alike<Zone>(a.zones, b.zones, (one, other) => one.parent === other.parent)
  );
}

const sameLine = (a: Link, b: Link): boolean =>
  a.kind === b.kind && a.ends[0] === b.ends[0] && a.ends[1] === b.ends[1] && laneOf(a) === laneOf(b);

const laneOf = (link: Link) => (isCable(link) ? link.lane : null);

/** In the same order: that is the order in which they are drawn. */
function alike<Thing>(
  a: Readonly<Record<string, Thing>>,
  b: Readonly<Record<string, Thing>>,
  same: (one: Thing, other: Thing) => boolean,
): boolean {
  if (a === b) return true;
  const [before, now] = [Object.entries(a), Object.entries(b)];
  return (
    before.length === now.length &&
    before.every(([id, one], at) => {
      const [otherId, other] = now[at] as [string, Thing];
      return id === otherId && (one === other || same(one, other));
    })
  );
}
