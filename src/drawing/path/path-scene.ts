/**
 * What the drawing of a path must know of the canvas. The canvas provides it; tests write it by hand.
 */
import type { LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { Point, Rect } from '../scene/rect.ts';
import type { Polyline } from './polyline.ts';

export type Part = 'primary' | 'secondary';

export interface PathScene {
  /** Of every node, so that flags and labels can keep off them. */
  readonly cards: ReadonlyMap<NodeId, Rect>;
  readonly zones: readonly SceneZone[];
  /** Of problems and single points of failure, where they are drawn: nothing is written over them. */
  readonly marks?: readonly Rect[];
  /** A link from its first end to its second, as drawn. Null: not on the canvas. */
  linkRoute(link: LinkId): Polyline | null;
  /** One lane of a circuit, from its customer end to its MSEE. Null: not on the canvas. */
  lane(circuit: NodeId, part: Part): readonly [customer: Point, microsoft: Point] | null;
}

export interface SceneZone {
  readonly id: ZoneId;
  readonly owner: Owner;
  readonly rect: Rect;
}
