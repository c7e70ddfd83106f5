/** Cards, peerings and circuits, as the screen has them. */
import { edgeName } from '#model/kinds/edge-name.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { ownerOf } from '#model/owner-of.ts';
import { factOf, glyphOf } from '../looks.ts';
import { LANE_CENTRE, LANES, type Lane } from '../scene/circuit-lanes.ts';
import type { Rect } from '../scene/rect.ts';
import { failedElements, isPartFailed } from '../words/failed-elements.ts';
import { percentText } from '../words/figures.ts';
import { laneLoad } from '../words/lane-load.ts';
import { sessionCount, sessionWords } from '../words/session-state.ts';
import { spokenNames } from '../words/spoken-name.ts';
import { type Brush, glyph, STEPPED_BACK, words } from './brush.ts';
import { mixed } from './colours.ts';
import { el, type Markup } from './markup.ts';
import { shortened, twoLines } from './text-fit.ts';

export function drawThing(node: TopologyNode, box: Rect, brush: Brush): Markup {
  const spoken = spokenNames(brush.document, brush.report)(node.id);
  return el(
    'g',
    { 'data-node': node.id, 'data-rect': [box.x, box.y, box.width, box.height].join(' ') },
    el('title', {}, spoken),
    node.kind === 'circuit' ? capsule(node, box, brush) : card(node, box, brush),
  );
}

interface Look {
  readonly failed: boolean;
  readonly stepsBack: boolean;
  readonly ink: string;
  readonly quiet: string;
  readonly border: string;
  readonly bold: boolean;
}

function lookOf(node: TopologyNode, { document, membership, colours }: Brush): Look {
  const failed = failedElements(document).nodes.has(node.id);
  const stepsBack = membership !== null && !membership.nodes.has(node.id);
  return {
    failed,
    stepsBack,
    ink: stepsBack ? colours.faint : colours.text,
    quiet: failed ? colours.text : stepsBack ? colours.faint : colours.muted,
    border: failed
      ? colours.fault
      : stepsBack
        ? mixed(colours.lineStrong, colours.ground, STEPPED_BACK)
        : colours.lineStrong,
    bold: !stepsBack,
  };
}

function card(node: TopologyNode, box: Rect, brush: Brush): Markup[] {
  const { document, report, colours } = brush;
  const look = lookOf(node, brush);
  const plug = node.kind === 'peering';
  const count = plug ? sessionCount(report, node.id) : null;
  const degraded = failedElements(document).degraded.get(node.id);
  const fact = look.failed
    ? 'failed'
    : degraded !== undefined
      ? degraded
      : plug
        ? sessionWords(count)
        : factOf(node, document);
  const trouble = count !== null && count.up < count.all;
  const nameFont = { size: 14, bold: look.bold, fill: look.ink };
  const room = box.width - 5 - 26 - 4 - (plug ? 14 : 5);
  const lines = twoLines(node.name, room, nameFont);
  const height = lines.length * 16 + (fact ? 15 : 0);
  const x = box.x + 35;
  const top = box.y + (box.height - height) / 2;
  const factColour = trouble ? colours.warning : look.quiet;
  return [
    outline(box, plug ? 28 : 6, look, brush),
    glyph(
      glyphOf(node),
      box.x + 6,
      box.y + box.height / 2 - 12,
      24,
      colours.owner[ownerOf(document, node)],
      look.stepsBack ? STEPPED_BACK : 1,
    ),
    ...lines.map((line, index) => words(line, x, top + 12.5 + index * 16, nameFont)),
    ...(fact
      ? [figures(fact, x, top + lines.length * 16 + 11.5, room, factColour, look.failed || trouble)]
      : []),
  ];
}

/** `round` is the radius of the right-hand corners: a plug is round towards the service. */
function outline({ x, y, width, height }: Rect, round: number, look: Look, { colours }: Brush): Markup {
  const right = Math.min(round, height / 2);
  return el('path', {
    class: 'box',
    d: `M${x + 6} ${y}H${x + width - right}A${right} ${right} 0 0 1 ${x + width} ${y + right}V${y + height - right}A${right} ${right} 0 0 1 ${x + width - right} ${y + height}H${x + 6}A6 6 0 0 1 ${x} ${y + height - 6}V${y + 6}A6 6 0 0 1 ${x + 6} ${y}Z`,
    fill: look.failed ? mixed(colours.fault, colours.card, 0.06) : colours.card,
    stroke: look.border,
    'stroke-width': look.failed ? 1.5 : 1,
    'stroke-dasharray': look.failed ? '5 4' : null,
  });
}

/** What the spacing of a fact takes off each of its letters, so that a longest prefix has room. */
const TIGHT = 0.24;

function figures(text: string, x: number, y: number, room: number, fill: string, bold: boolean): Markup {
  const font = { size: 12, bold, fill };
  return words(shortened(text, room + TIGHT * text.length, font), x, y, font, {
    'letter-spacing': '-0.02em',
  });
}

function capsule(node: TopologyNode, box: Rect, brush: Brush): Markup[] {
  const { document, colours } = brush;
  const look = lookOf(node, brush);
  const fact = look.failed
    ? 'failed'
    : (failedElements(document).degraded.get(node.id) ?? factOf(node, document));
  const x = box.x + 14 + 22 + 8;
  const room = box.width - (x - box.x) - 14;
  const nameFont = { size: 14, bold: look.bold, fill: look.ink };
  const provider = colours.owner.provider;
  const clip = `${brush.ids}lanes-${node.id.replaceAll(/[^\w-]/g, '_')}`;
  const frame = {
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    rx: 20,
  };
  return [
    el('clipPath', { id: clip }, el('rect', frame)),
    el('rect', {
      class: 'box',
      ...frame,
      fill: look.failed ? mixed(colours.fault, colours.card, 0.06) : colours.card,
      stroke: look.failed
        ? colours.fault
        : look.stepsBack
          ? mixed(colours.lineStrong, colours.ground, STEPPED_BACK)
          : provider,
      'stroke-width': look.failed ? 1.5 : 1,
      'stroke-dasharray': look.failed ? '5 4' : null,
    }),
    glyph('circuit', box.x + 14, box.y + 11, 22, provider, look.stepsBack ? STEPPED_BACK : 1),
    words(shortened(node.name, room, nameFont), x, box.y + 18, nameFont),
    figures(fact, x, box.y + 32, room, look.quiet, look.failed),
    el(
      'g',
      { 'clip-path': `url(#${clip})` },
      LANES.map((lane) => track(node, lane, box, look, brush)),
    ),
    ...LANES.flatMap((lane) => laneWords(node, lane, box, look, brush)),
  ];
}

function track(
  node: TopologyNode,
  lane: Lane,
  box: Rect,
  look: Look,
  { document, report, colours }: Brush,
): Markup {
  const failed = isPartFailed(failedElements(document), node.id, lane);
  const load = laneLoad(report, node.id, lane) ?? 0;
  const y = box.y + LANE_CENTRE[lane] - 4;
  const provider = colours.owner.provider;
  const edge = failed ? colours.fault : mixed(provider, colours.card, 0.45);
  return el(
    'g',
    { opacity: look.stepsBack ? STEPPED_BACK : null },
    el('rect', {
      x: box.x,
      y,
      width: box.width,
      height: 8,
      fill: failed ? mixed(colours.fault, colours.card, 0.12) : mixed(provider, colours.card, 0.1),
    }),
    !failed &&
      load > 0 &&
      el('rect', {
        x: box.x,
        y,
        width: box.width * Math.min(1, load),
        height: 8,
        fill: mixed(provider, colours.card, 0.5),
      }),
    el('path', {
      d: `M${box.x} ${y + 0.5}h${box.width}M${box.x} ${y + 7.5}h${box.width}`,
      stroke: edge,
      'stroke-dasharray': failed ? '4 3' : null,
    }),
  );
}

function laneWords(
  node: TopologyNode,
  lane: Lane,
  box: Rect,
  look: Look,
  { document, report, colours }: Brush,
) {
  const failed = isPartFailed(failedElements(document), node.id, lane);
  const load = laneLoad(report, node.id, lane);
  const y = box.y + LANE_CENTRE[lane] - 9;
  const fill = failed ? colours.text : look.quiet;
  const degraded = failedElements(document).degraded.get(`${node.id} ${lane}`);
  const state = failed ? 'failed' : (degraded ?? (load === null ? '' : percentText(load)));
  return [
    words(lane, box.x + 14, y, { size: 12, bold: failed, fill }),
    ...(state
      ? [words(state, box.x + 14 + (lane === 'primary' ? 44 : 61) + 8, y, { size: 12, bold: failed, fill })]
      : []),
    words(edgeName(node, lane), box.x + box.width - 14, y, {
      size: 12,
      bold: true,
      fill: look.ink,
      anchor: 'end',
    }),
  ];
}
