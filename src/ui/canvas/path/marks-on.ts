/** Where cards, zones and links wear marks of problems and single points of failure: what the path writes keeps off them. */
import type { Finding } from '#checks/finding.ts';
import { loudAbout } from '#checks/open-findings.ts';
import type { Size } from '#drawing/node-size.ts';
import type { Curve } from '#drawing/scene/curve.ts';
import type { Point, Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import { standsAlone } from '../lettering.tsx';
import { hasWordRoom, problemSpot, singlePointSpot } from '../links/link-spots.ts';
import {
  flowsLostBy,
  keysOfCircuit,
  keysOfLink,
  keysOfLocations,
  keysOfPeering,
  keysOfZone,
  type SinglePoints,
} from '../single-points.ts';

export interface Marked {
  readonly document: TopologyDocument;
  readonly scene: Scene;
  readonly findings: readonly Finding[];
  readonly points: SinglePoints;
  readonly lettering: number;
}

/** As the style sheet draws them. Beside a name that stands alone they are a sign, else a word or a number. */
const SIZES = {
  problem: { word: { width: 44, height: 24 }, sign: { width: 30, height: 28 } },
  point: { word: { width: 48, height: 20 }, sign: { width: 28, height: 28 } },
} as const;

export function marksOn(marked: Marked): readonly Rect[] {
  const { document, scene, findings, points, lettering } = marked;
  const alone = standsAlone(lettering);
  const size = (of: keyof typeof SIZES) => SIZES[of][alone ? 'sign' : 'word'];
  const sign = alone ? SIZES.point.sign : { width: 16, height: 16 };
  const [problem, point] = [size('problem'), size('point')];
  const hasProblem = (id: ElementId) => loudAbout(document, findings, id).length > 0;
  const isPoint = (keys: readonly string[]) => flowsLostBy(points, keys) > 0;
  const rects: Rect[] = [];
  const onBox = (id: NodeId | ZoneId, keys: readonly string[], capsule: boolean) => {
    const box = scene.boxes.get(id);
    if (!box || scene.cards.has(id)) return;
    const left = box.x + (alone ? (capsule ? 6 : -15) : capsule ? 44 : 8);
    if (isPoint(keys)) rects.push({ x: left, y: box.y + (alone ? 11 : 4) - point.height, ...point });
    if (hasProblem(id) && !capsule)
      rects.push({ x: box.x + box.width - 8 - problem.width, y: box.y + 4 - problem.height, ...problem });
  };
  for (const zone of Object.values(document.zones)) onBox(zone.id, keysOfZone(zone), false);
  for (const node of Object.values(document.nodes)) {
    if (node.kind === 'circuit') onBox(node.id, [...keysOfCircuit(node), ...keysOfLocations(node)], true);
    else onBox(node.id, node.kind === 'peering' ? keysOfPeering(node.id) : [node.id], false);
  }
  const onLink = (id: LinkId, spot: (curve: Curve) => Point, size: (curve: Curve) => Size) => {
    const curve = scene.links.get(id);
    if (!curve) return;
    const { x, y } = spot(curve);
    const { width, height } = size(curve);
    rects.push({ x: x - width / 2, y: y - height / 2, width, height });
  };
  for (const link of Object.values(document.links)) {
    if (hasProblem(link.id)) onLink(link.id, problemSpot, () => problem);
    if (isPoint(keysOfLink(link)))
      onLink(link.id, singlePointSpot, (curve) => (hasWordRoom(curve) ? point : sign));
  }
  return rects;
}
