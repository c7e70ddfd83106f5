/**
 * Which hand-offs share a staff. Equal-cost twins change hands at the same border and are one pennant; the reply changes
 * hands where the request did, and hangs on the same staff.
 */
import type { Owner } from '#model/kinds/kind.ts';
import type { FlowReport, HandOff } from '#sim/report/report.ts';
import type { Point } from '../scene/rect.ts';
import type { Direction } from './direction.ts';
import { type Anchors, middleOf, placeKey } from './hop-anchors.ts';
import type { PathScene } from './path-scene.ts';
import { distance, exitOf, lengthOf, meanOf, pointAlong, reversed } from './polyline.ts';
import type { Strand } from './strands.ts';

export interface FlagGroup {
  readonly pennants: readonly Pennant[];
  /** Where the request changes hands; the reply's place if it does not pass here. */
  readonly staff: Point;
  /** Where ribbons pass the border, from the top down. */
  readonly crossings: readonly Point[];
  readonly edge: boolean;
  readonly privateEnds: boolean;
  /** The path passes the staff mostly from left to right or back (then the staff is upright), or up and down. */
  readonly upright: boolean;
}

export interface Pennant {
  readonly direction: Direction;
  readonly from: Owner;
  readonly to: Owner;
  readonly edge: boolean;
  readonly privateEnds: boolean;
  /** Indices into `FlowReport.handoffs`. */
  readonly handoffs: readonly number[];
  /** Travel at the flag goes to the left on the canvas. */
  readonly leftwards: boolean;
}

/** Flags closer than this, in canvas units, are about one border. */
const SAME_BORDER = 170;

interface Standing {
  readonly handoff: HandOff;
  readonly index: number;
  readonly point: Point;
  readonly dx: number;
  readonly dy: number;
}

export function flagGroups(
  flow: FlowReport,
  strands: readonly Strand[],
  anchors: Anchors,
  scene: PathScene,
): readonly FlagGroup[] {
  const standing = flow.handoffs.flatMap((handoff, index) => {
    const place = standingOf(handoff, flow, strands, anchors, scene);
    return place ? [{ handoff, index, ...place }] : [];
  });
  const groups: Standing[][] = [];
  for (const flag of standing) {
    const group = groups.find((members) => members.every((member) => sameBorder(member, flag)));
    if (group) group.push(flag);
    else groups.push([flag]);
  }
  return groups.map(groupOf);
}

const sameBorder = (a: Standing, b: Standing): boolean => {
  const owners = (flag: Standing) => [flag.handoff.from, flag.handoff.to].sort().join();
  return (
    owners(a) === owners(b) && a.handoff.edge === b.handoff.edge && distance(a.point, b.point) < SAME_BORDER
  );
};

/**
 * The MSEE for the edge; else the border of the hop's zone, where the ribbon leaves it or has entered it; else where the
 * segment begins, or ends if the packet is refused there.
 */
function standingOf(
  handoff: HandOff,
  flow: FlowReport,
  strands: readonly Strand[],
  anchors: Anchors,
  scene: PathScene,
) {
  const strand = strands.find(
    (each) => each.direction === handoff.direction && each.segment === handoff.segment,
  );
  const anchor = anchors.get(placeKey(handoff.at));
  if (!strand) return anchor ? { point: middleOf(anchor), dx: 1, dy: 0 } : null;
  const origin = flow[handoff.direction]?.hops[strand.from];
  const refused = origin !== undefined && placeKey(origin.place) !== placeKey(handoff.at);
  const { dx, dy, ...start } = pointAlong(strand.centre, refused ? lengthOf(strand.centre) : 0);
  if (handoff.edge) return { point: anchor?.type === 'point' ? anchor.point : start, dx, dy };
  const zone = scene.zones.find((each) => each.id === handoff.at.zone);
  if (!zone || refused) return { point: start, dx, dy };
  const leaves = exitOf(strand.centre, zone.rect);
  if (leaves) return { point: leaves, dx, dy };
  for (const before of strands) {
    if (before.direction !== handoff.direction || before.to !== strand.from) continue;
    const entered = exitOf(reversed(before.centre), zone.rect);
    const end = pointAlong(before.centre, lengthOf(before.centre));
    if (entered) return { point: entered, dx: end.dx, dy: end.dy };
  }
  return { point: start, dx, dy };
}

function groupOf(members: readonly Standing[]): FlagGroup {
  const byPennant = new Map<string, Standing[]>();
  for (const member of members) {
    const key = `${member.handoff.direction} ${member.handoff.from} ${member.handoff.to}`;
    byPennant.set(key, [...(byPennant.get(key) ?? []), member]);
  }
  const pennants = [...byPennant.values()].map(pennantOf);
  const crossings: Point[] = [];
  for (const { point } of members)
    if (crossings.every((other) => distance(other, point) > 4)) crossings.push(point);
  const request = members.filter((member) => member.handoff.direction === 'forward');
  const across = members.reduce((sum, { dx, dy }) => sum + Math.abs(dx) - Math.abs(dy), 0);
  return {
    pennants,
    staff: meanOf((request.length > 0 ? request : members).map((member) => member.point)),
    crossings: crossings.sort((a, b) => a.y - b.y || a.x - b.x),
    edge: pennants.some((pennant) => pennant.edge),
    privateEnds: pennants.some((pennant) => pennant.privateEnds),
    upright: across >= 0,
  };
}

function pennantOf(members: readonly Standing[]): Pennant {
  const [{ handoff }] = members as [Standing];
  return {
    direction: handoff.direction,
    from: handoff.from,
    to: handoff.to,
    edge: handoff.edge,
    privateEnds: members.some((member) => member.handoff.privateEnds),
    handoffs: members.map((member) => member.index),
    leftwards: meanOf(members.map(({ dx, dy }) => ({ x: dx, y: dy }))).x < -0.2,
  };
}
