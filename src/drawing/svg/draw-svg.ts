/**
 * The drawing as one SVG file: what the canvas shows at 100 %, with a title, the answer in words and a legend. No style
 * sheet, no script, no foreignObject and nothing from elsewhere, so that every program can show it and none can be misled.
 */
import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { EMBEDDED_NAMESPACE } from '#model/format/embedded-document.ts';
import type { FlowId } from '#model/ids.ts';
import type { FlowReport, Report } from '#sim/report/report.ts';
import { type PathDrawing, pathDrawing } from '../path/path-drawing.ts';
import { pathMembership } from '../path/path-membership.ts';
import { pathSceneOf } from '../path/path-scene-of.ts';
import { NOTHING_MOVED } from '../scene/boxes.ts';
import { boundsOf, type Rect } from '../scene/rect.ts';
import { sceneOf } from '../scene/scene.ts';
import { type Brush, SANS, words } from './brush.ts';
import { type Colours, colours, type ThemeName } from './colours.ts';
import { LEGEND_HEIGHT, type Legend, legendOf } from './legend.ts';
import { drawAttachments, drawLink } from './links.ts';
import { el, type Markup } from './markup.ts';
import { drawLaneRibbons, drawMarks, drawRibbons } from './path.ts';
import { drawThing } from './things.ts';
import { drawZone, drawZoneCard } from './zones.ts';

export interface Picture {
  readonly document: TopologyDocument;
  readonly report: Report | null;
  /** Whose path is drawn. */
  readonly flow: FlowId | null;
  readonly theme: ThemeName;
  /** Without it the ground shows through. */
  readonly background: boolean;
  /** Name, answer and legend around the drawing. */
  readonly caption: boolean;
  /** Said in place of the flow's answer: that something fails just now. */
  readonly answer?: string;
  /** The file of the design, for the picture to open again as a design. */
  readonly embed: string | null;
}

export interface DrawnPicture {
  readonly svg: string;
  /** What of the drawing's plane it shows. */
  readonly frame: Rect;
  /** Where the overlay has its band in it; null: it has none. */
  readonly band: Rect | null;
  readonly width: number;
  readonly height: number;
}

/** What is laid over the drawing, and on a band of its own beneath it. */
export interface Overlay {
  readonly bandHeight: number;
  draw(band: Rect, colours: Colours): Markup;
}

const MARGIN = 24;
const HEAD = 56;

/** One state of a design among several in one file, and when it is to be seen. */
export interface Sheet {
  readonly picture: Picture;
  /** Puts what is drawn of it into what shows and hides it. Not drawn at all when it is not asked for. */
  show(draw: () => readonly Markup[]): readonly Markup[];
}

export const drawSvg = (picture: Picture, overlay: Overlay | null = null): DrawnPicture =>
  drawSheets([{ picture, show: (draw) => draw() }], overlay);

/** Several states in one frame, one over the other. @param sheets - At least one; the first gives the file its name. */
export function drawSheets(sheets: readonly Sheet[], overlay: Overlay | null = null): DrawnPicture {
  const all = sheets.map(({ picture }, index) => planOf(picture, index === 0 ? '' : `s${index + 1}-`));
  const [first] = all as [Plan];
  const { picture, flow } = first;
  const ink = colours[picture.theme];
  const room = framed(all, picture.caption, overlay?.bandHeight ?? 0);
  const { frame, inside } = room;
  const band = {
    x: inside.x,
    y: inside.y + inside.height + 16,
    width: inside.width,
    height: overlay?.bandHeight ?? 0,
  };
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:handoff': picture.embed === null ? null : EMBEDDED_NAMESPACE,
      viewBox: `${frame.x} ${frame.y} ${frame.width} ${frame.height}`,
      width: frame.width,
      height: frame.height,
      role: 'img',
      'font-family': SANS,
    },
    el('title', {}, picture.document.name),
    el('desc', {}, described(picture.document, flow)),
    picture.embed !== null && el('metadata', {}, el('handoff:document', {}, picture.embed)),
    picture.background &&
      el('rect', { x: frame.x, y: frame.y, width: frame.width, height: frame.height, fill: ink.ground }),
    all.map((plan, index) => sheets[index]?.show(() => sheetOf(plan, room, band)) ?? []),
    overlay?.draw(band, ink) ?? null,
  );
  return {
    svg: `${svg.markup}\n`,
    frame,
    band: band.height > 0 ? band : null,
    width: frame.width,
    height: frame.height,
  };
}

interface Plan {
  readonly picture: Picture;
  readonly flow: FlowReport | null;
  readonly path: PathDrawing | null;
  readonly brush: Brush;
  readonly legend: Legend | null;
}

/** A film draws each of its states several times. */
const plans = new WeakMap<Picture, Plan>();

function planOf(picture: Picture, ids: string): Plan {
  const known = plans.get(picture);
  if (known?.brush.ids === ids) return known;
  const plan = planned(picture, ids);
  plans.set(picture, plan);
  return plan;
}

function planned(picture: Picture, ids: string): Plan {
  const { document, report, theme, caption } = picture;
  const ink = colours[theme];
  const scene = sceneOf(document, NOTHING_MOVED);
  const flow = report?.flows.find((each) => each.flow === picture.flow) ?? null;
  return {
    picture,
    flow,
    path: flow && pathDrawing(flow, pathSceneOf(scene, document), 1),
    brush: { document, report, scene, colours: ink, membership: flow && pathMembership(flow), ids },
    legend: caption && flow ? legendOf(flow, ink) : null,
  };
}

const sheetOf = (
  { picture, flow, path, brush, legend }: Plan,
  { inside, frame }: Room,
  band: Rect,
): Markup[] => [
  ...layers(brush, path),
  ...(picture.caption ? [heading(picture, flow, inside, frame, brush.colours)] : []),
  ...(legend ? [legend.at(inside.x, band.y + band.height)] : []),
];

/** From the bottom up, as on the canvas. */
function layers(brush: Brush, path: PathDrawing | null): Markup[] {
  const { document, scene, colours: ink } = brush;
  const things = Object.values(document.nodes).flatMap((node) => {
    const box = scene.cards.has(node.id) ? undefined : scene.boxes.get(node.id);
    return box ? [{ node, drawn: drawThing(node, box, brush) }] : [];
  });
  const drawn = (circuits: boolean) =>
    things.filter(({ node }) => (node.kind === 'circuit') === circuits).map((thing) => thing.drawn);
  return [
    ...Object.values(document.zones).flatMap((zone) => {
      const box = scene.cards.has(zone.id) ? undefined : scene.boxes.get(zone.id);
      if (!box) return [];
      return [(document.geometry[zone.id]?.collapsed ? drawZoneCard : drawZone)(zone, box, brush)];
    }),
    ...drawAttachments(brush),
    ...Object.values(document.links).flatMap((link) => {
      const curve = scene.links.get(link.id);
      return curve ? [drawLink(link, curve, brush)] : [];
    }),
    ...drawn(true),
    ...(path ? drawRibbons(path, ink) : []),
    ...drawn(false),
    ...(path ? [...drawLaneRibbons(path, ink), ...drawMarks(path, ink)] : []),
  ];
}

interface Room {
  readonly frame: Rect;
  readonly inside: Rect;
}

/** Room for all of them, so that nothing jumps from one to the next. */
function framed(plans: readonly Plan[], caption: boolean, band: number): Room {
  const marks = plans.flatMap(({ path }) => (path ? marksOf(path) : []));
  const boxes = plans.flatMap(({ brush }) => [...brush.scene.boxes.values()]);
  const legends = plans.flatMap(({ legend }) => legend ?? []);
  const found = boundsOf([...boxes, ...marks]) ?? { x: 0, y: 0, width: 320, height: 160 };
  const inside = {
    x: Math.floor(found.x),
    y: Math.floor(found.y),
    width: Math.ceil(Math.max(found.width, caption ? 480 : 0, ...legends.map(({ width }) => width))),
    height: Math.ceil(found.height),
  };
  const top = MARGIN + (caption ? HEAD : 0);
  const hasLegend = legends.length > 0;
  const bottom = MARGIN + (hasLegend ? LEGEND_HEIGHT * 2 : 0) + band + (hasLegend || band ? 16 : 0);
  return {
    inside,
    frame: {
      x: inside.x - MARGIN,
      y: inside.y - top,
      width: inside.width + 2 * MARGIN,
      height: inside.height + top + bottom,
    },
  };
}

const marksOf = ({ strands, staffs, hops, drops, privateToEnd }: PathDrawing): Rect[] => [
  ...strands.flatMap(({ line }) => line.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 }))),
  ...hops.map(({ badge: { x, y } }) => ({ x: x - 12, y: y - 10, width: 24, height: 20 })),
  ...staffs.flatMap(({ pennants, privacy, line }) => [
    ...pennants.map(({ rect }) => rect),
    ...(privacy ? [privacy.label] : []),
    ...[...line, ...(privacy?.line ?? [])].map(({ x, y }) => ({ x: x - 3, y: y - 3, width: 6, height: 6 })),
  ]),
  ...drops.map(({ label }) => label),
  ...(privateToEnd ? [privateToEnd.label] : []),
];

function heading(
  { document, answer }: Picture,
  flow: FlowReport | null,
  inside: Rect,
  frame: Rect,
  ink: Colours,
): Markup {
  const name = flow && document.flows[flow.flow]?.name;
  return el(
    'g',
    {},
    words(document.name, inside.x, frame.y + MARGIN + 10, { size: 15, bold: true, fill: ink.text }),
    flow !== null &&
      words(answer ?? `${name}: ${flow.sentence}`, inside.x, frame.y + MARGIN + 32, {
        size: 13,
        fill: ink.muted,
      }),
  );
}

function described(document: TopologyDocument, flow: FlowReport | null): string {
  const size = (parts: object) => Object.keys(parts).length;
  const what = t`A network of ${counted(size(document.nodes), { one: '# thing', other: '# things' })}, ${counted(size(document.links), { one: '# link', other: '# links' })} and ${counted(size(document.zones), { one: '# zone', other: '# zones' })}.`;
  if (!flow) return what;
  return `${what} ${document.flows[flow.flow]?.name ?? t`Flow`}: ${flow.sentence}. ${flow.privacy.sentence}`;
}
