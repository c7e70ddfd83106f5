/**
 * A large drawing from far, painted: zones as bands with their names, things as small cards, links as straight lines.
 * Nobody reads a card there, so none is an element of the page.
 */
import { centreOf, type Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import { failedElements } from '#drawing/words/failed-elements.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId, ZoneId } from '#model/ids.ts';
import { ownerOf } from '#model/owner-of.ts';

export interface Inks {
  readonly card: string;
  readonly line: string;
  readonly cable: string;
  readonly accent: string;
  readonly fault: string;
  readonly text: string;
  readonly owners: Readonly<Record<'customer' | 'provider' | 'microsoft' | 'internet', string>>;
}

export interface FarPicture {
  readonly document: TopologyDocument;
  readonly scene: Scene;
  readonly area: Rect;
  /** Pixels of the picture for one canvas unit. */
  readonly scale: number;
  readonly selected: ReadonlySet<string>;
  /** In the hand: drawn as elements. */
  readonly without: { has(id: string): boolean };
}

export function paintFar(paper: CanvasRenderingContext2D, inks: Inks, picture: FarPicture): void {
  const { scene, area, scale, document } = picture;
  paper.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
  paper.clearRect(area.x, area.y, area.width, area.height);
  const ids = scene.index.idsIn(area);
  for (const id of ids) if (Object.hasOwn(document.zones, id)) paintZone(paper, inks, picture, id as ZoneId);
  paintLinks(paper, inks, picture);
  paintCards(paper, inks, picture, ids.filter((id) => Object.hasOwn(document.nodes, id)) as NodeId[]);
}

function paintZone(
  paper: CanvasRenderingContext2D,
  inks: Inks,
  { document, scene, scale, selected, without }: FarPicture,
  id: ZoneId,
) {
  const [zone, box] = [document.zones[id], scene.boxes.get(id)];
  if (!zone || !box || without.has(id)) return;
  const ink = inks.owners[zone.owner];
  paper.globalAlpha = 0.1;
  paper.fillStyle = ink;
  paper.fillRect(box.x, box.y, box.width, box.height);
  paper.globalAlpha = 1;
  paper.strokeStyle = selected.has(id) ? inks.accent : ink;
  paper.lineWidth = 1.5 / scale;
  paper.strokeRect(box.x, box.y, box.width, box.height);
  paper.fillStyle = inks.text;
  const size = 12 / scale;
  paper.font = `600 ${size}px system-ui, sans-serif`;
  if (paper.measureText(zone.name).width < box.width)
    paper.fillText(zone.name, box.x + size / 2, box.y + size * 1.3);
}

function paintLinks(
  paper: CanvasRenderingContext2D,
  inks: Inks,
  { document, scene, area, scale, selected, without }: FarPicture,
) {
  const failed = failedElements(document).links;
  const plain = new Path2D();
  const marked = new Path2D();
  const broken = new Path2D();
  for (const id of scene.index.linkIdsIn(area) as readonly LinkId[]) {
    const link = document.links[id];
    if (!link || link.ends.some((end) => without.has(end))) continue;
    const [a, b] = link.ends.map((end) => scene.boxes.get(end));
    if (!a || !b) continue;
    const path = failed.has(id) ? broken : selected.has(id) ? marked : plain;
    const [from, to] = [centreOf(a), centreOf(b)];
    path.moveTo(from.x, from.y);
    path.lineTo(to.x, to.y);
  }
  paper.lineWidth = 1 / scale;
  paper.strokeStyle = inks.cable;
  paper.stroke(plain);
  paper.strokeStyle = inks.accent;
  paper.lineWidth = 2 / scale;
  paper.stroke(marked);
  paper.strokeStyle = inks.fault;
  paper.setLineDash([4 / scale, 4 / scale]);
  paper.stroke(broken);
  paper.setLineDash([]);
}

/** One path per colour: ten thousand cards are a dozen strokes of the brush. */
function paintCards(
  paper: CanvasRenderingContext2D,
  inks: Inks,
  { document, scene, scale, selected, without }: FarPicture,
  ids: readonly NodeId[],
) {
  const failed = failedElements(document).nodes;
  const byInk = new Map<string, Path2D>();
  const all = new Path2D();
  for (const id of ids) {
    const [node, box] = [document.nodes[id], scene.boxes.get(id)];
    if (!node || !box || without.has(id)) continue;
    const ink = selected.has(id)
      ? inks.accent
      : failed.has(id)
        ? inks.fault
        : inks.owners[ownerOf(document, node)];
    let path = byInk.get(ink);
    if (!path) {
      path = new Path2D();
      byInk.set(ink, path);
    }
    path.rect(box.x, box.y, box.width, box.height);
    all.rect(box.x, box.y, box.width, box.height);
    if (failed.has(id)) cross(path, box);
  }
  paper.fillStyle = inks.card;
  paper.fill(all);
  // On a small map a line is not to be wider than the card is high.
  paper.lineWidth = Math.min(1.5 / scale, 12);
  for (const [ink, path] of byInk) {
    paper.strokeStyle = ink;
    paper.stroke(path);
  }
}

function cross(path: Path2D, { x, y, width, height }: Rect): void {
  path.moveTo(x, y);
  path.lineTo(x + width, y + height);
  path.moveTo(x + width, y);
  path.lineTo(x, y + height);
}
