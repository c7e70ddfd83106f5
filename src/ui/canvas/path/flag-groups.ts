/**
 * Which hand-offs share a staff. Equal-cost twins change hands at the same border and are one pennant; the reply changes
 * hands where the request did, and hangs on the same staff.
 */
import type { Owner } from '#model/kinds/kind.ts';
import type { FlowReport, HandOff } from '#sim/report/report.ts';
import type { Direction } from '#ui/panels/playback/step-axis.ts';
import type { Point } from '../scene/rect.ts';
import { type Anchors, middleOf, placeKey } from './hop-anchors.ts';
import type { PathScene } from './path-scene.ts';
import { distance, exitOf, meanOf, pointAlong } from './polyline.ts';
import type { Strand } from './strands.ts';

export interface FlagGroup {
  readonly pennants: readonly Pennant[];
  /** Where ribbons pass the staff, from the top down. */
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

export function flagGroups(flow: FlowReport, strands: readonly Strand[], anchors: Anchors, scene: PathScene): readonly FlagGroup[] {
  const standing = flow.handoffs.flatMap((handoff, index) => {
    const place = standingOf(handoff, strands, anchors, scene);
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
  return owners(a) === owners(b) && a.handoff.edge === b.handoff.edge && distance(a.point, b.point) < SAME_BORDER;
};

/** The MSEE for the edge; else where the ribbon leaves the zone; else where the segment begins. */
function standingOf(handoff: HandOff, strands: readonly Strand[], anchors: Anchors, scene: PathScene) {
  const strand = strands.find((each) => each.direction === handoff.direction && each.segment === handoff.segment);
  const anchor = anchors.get(placeKey(handoff.at));
  if (!strand) return anchor ? { point: middleOf(anchor), dx: 1, dy: 0 } : null;
  const { dx, dy, ...start } = pointAlong(strand.centre, 0);
  if (handoff.edge) return { point: anchor?.type === 'point' ? anchor.point : start, dx, dy };
  const zone = scene.zones.find((each) => each.id === handoff.at.zone);
  return { point: (zone && exitOf(strand.centre, zone.rect)) ?? start, dx, dy };
}

function groupOf(members: readonly Standing[]): FlagGroup {
  const byPennant = new Map<string, Standing[]>();
  for (const member of members) {
    const key = `${member.handoff.direction} ${member.handoff.from} ${member.handoff.to}`;
    byPennant.set(key, [...(byPennant.get(key) ?? []), member]);
  }
  const pennants = [...byPennant.values()].map(pennantOf);
  const crossings: Point[] = [];
  for (const { point } of members) if (crossings.every((other) => distance(other, point) > 4)) crossings.push(point);
  const across = members.reduce((sum, { dx, dy }) => sum + Math.abs(dx) - Math.abs(dy), 0);
  return {
    pennants,
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
