/**
 * Where each hop of a flow stands on the canvas.
 *
 * Most hops are cards. An MSEE stands at the Microsoft end of its lane. Microsoft's core and the internet's edge are no
 * nodes: they stand half-way between the hops around them, and at the same point for the request and the reply.
 */
import { t } from '#base/t.ts';
import type { FlowReport, Hop, PathGraph, Place } from '#sim/report/report.ts';
import type { Point, Rect } from '../scene/rect.ts';
import type { PathScene } from './path-scene.ts';
import { between, meanOf, nearestOf } from './polyline.ts';

export type Anchor =
  | { readonly type: 'card'; readonly rect: Rect }
  | { readonly type: 'point'; readonly point: Point };

/** By `placeKey`. A hop whose node is not on the canvas has no entry, and is left out of the drawing. */
export type Anchors = ReadonlyMap<string, Anchor>;

export const placeKey = ({ node, part, role }: Place): string =>
  isVirtual(role) ? t`${role} of ${node}` : `${node} ${part ?? ''}`;

export const isVirtual = (role: Place['role']): boolean =>
  role === 'microsoft-core' || role === 'internet-edge';

export const nearestOn = (anchor: Anchor, point: Point): Point =>
  anchor.type === 'card' ? nearestOf(anchor.rect, point) : anchor.point;

export const middleOf = (anchor: Anchor): Point =>
  anchor.type === 'card'
    ? { x: anchor.rect.x + anchor.rect.width / 2, y: anchor.rect.y + anchor.rect.height / 2 }
    : anchor.point;

export function hopAnchors(flow: FlowReport, scene: PathScene): Anchors {
  const anchors = new Map<string, Anchor>();
  const paths = [flow.forward, ...(flow.return ? [flow.return] : [])];
  for (const { hops } of paths) {
    for (const { place } of hops) {
      const anchor = isVirtual(place.role) ? null : standing(place, scene);
      if (anchor) anchors.set(placeKey(place), anchor);
    }
  }
  // Rows of virtual hops spread evenly: each pass moves every one to the middle of its neighbours.
  for (let pass = 0; pass < 24; pass += 1) {
    const done = new Set<string>();
    for (const path of paths) {
      for (const hop of path.hops) {
        const key = placeKey(hop.place);
        if (!isVirtual(hop.place.role) || done.has(key)) continue;
        const point = amidst(path, hop, anchors);
        if (point) anchors.set(key, { type: 'point', point });
        done.add(key);
      }
    }
  }
  return anchors;
}

function standing(place: Place, scene: PathScene): Anchor | null {
  if (place.role === 'msee' && place.part) {
    const lane = scene.lane(place.node, place.part);
    if (lane) return { type: 'point', point: lane[1] };
  }
  const rect = scene.cards.get(place.node);
  return rect ? { type: 'card', rect } : null;
}

function amidst(path: PathGraph, hop: Hop, anchors: Anchors): Point | null {
  const known = (indices: readonly number[]) =>
    indices.flatMap((index) => {
      const neighbour = path.hops[index];
      return neighbour ? (anchors.get(placeKey(neighbour.place)) ?? []) : [];
    });
  const before = known(
    path.segments.filter((segment) => segment.to === hop.index).map((segment) => segment.from),
  );
  const after = known(
    path.segments.filter((segment) => segment.from === hop.index).map((segment) => segment.to),
  );
  const side = (near: readonly Anchor[], far: readonly Anchor[]): Point =>
    meanOf(near.map((anchor) => nearestOn(anchor, meanOf((far.length ? far : near).map(middleOf)))));
  if (before.length === 0 && after.length === 0) return null;
  if (before.length === 0) return besideOf(after);
  if (after.length === 0) return besideOf(before);
  return between(side(before, after), side(after, before), 0.5);
}

/** A virtual hop where the path ends or begins: a little to the right of what it hangs on. */
function besideOf(anchors: readonly Anchor[]): Point {
  const edges = anchors.map((anchor) => {
    const middle = middleOf(anchor);
    return { x: anchor.type === 'card' ? anchor.rect.x + anchor.rect.width : middle.x, y: middle.y };
  });
  const point = meanOf(edges);
  return { x: point.x + 32, y: point.y };
}
