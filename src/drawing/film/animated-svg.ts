/**
 * A flow as a moving picture in one SVG file: the drawing as it is exported, its packets on their way, and at each step a
 * caption in words. No script, no style sheet and nothing from elsewhere. Where nothing moves it shows the start.
 */
import { ENVELOPE, envelopeColours, HOP_NUMBER } from '../packets/envelope-shape.ts';
import type { PacketTrack } from '../packets/packet-plan.ts';
import { packetPlan, packetWays } from '../packets/packet-tracks.ts';
import { pathSceneOf } from '../path/path-scene-of.ts';
import { tenth } from '../path/polyline.ts';
import { NOTHING_MOVED } from '../scene/boxes.ts';
import type { Rect } from '../scene/rect.ts';
import { sceneOf } from '../scene/scene.ts';
import { words } from '../svg/brush.ts';
import type { Colours } from '../svg/colours.ts';
import { type DrawnPicture, drawSheets, type Overlay, type Picture } from '../svg/draw-svg.ts';
import { el, type Markup } from '../svg/markup.ts';
import { type Film, type FilmChoice, filmOf } from './film.ts';
import { growing, motionAlong, seenBetween, seenMeanwhile } from './smil.ts';
import { BAR, barGround, CAPTION_BAND, fitted, PACKET_SCALE, SENTENCE, TITLE } from './stage.ts';

/** @returns Null without a flow that has a path. */
export function filmOfPicture({ document, report, flow: id }: Picture, choice: FilmChoice): Film | null {
  const flow = report?.flows.find((each) => each.flow === id);
  if (!flow || flow.forward.hops.length === 0) return null;
  const scene = pathSceneOf(sceneOf(document, NOTHING_MOVED), document);
  return filmOf(flow, packetPlan(flow, packetWays(flow, scene)), choice);
}

/** A state of the design and the film that runs in it. */
export interface Shot {
  readonly picture: Picture;
  readonly film: Film;
}

export const animatedSvg = (picture: Picture, film: Film): DrawnPicture => animatedShots([{ picture, film }]);

/** @param shots - In turn, at least one, all of the same look. */
export function animatedShots(shots: readonly Shot[]): DrawnPicture {
  const [first] = shots as readonly [Shot];
  return drawSheets(
    shots.map((shot) => ({ picture: shot.picture, show: (draw) => [during(shot.film, draw())] })),
    bandOf(first.picture.caption, (band, colours) => [
      ...(first.picture.caption ? [...barOf(first.film, band, colours)] : []),
      ...shots.flatMap(({ picture, film }) => [
        ...(picture.caption ? captions(film, band, colours) : []),
        ...film.plan.tracks.flatMap((track) => packet(film, track, colours)),
      ]),
    ]),
  );
}

function during(film: Film, drawn: readonly Markup[]): Markup {
  const { base, animation } = seenMeanwhile(film);
  return el('g', base === 'hidden' || animation ? { visibility: base } : {}, animation, drawn);
}

/** The same pictures, each in the same frame, with the band for captions left empty: what frames are painted on. */
export const stillsOf = (shots: readonly Shot[]): readonly DrawnPicture[] =>
  shots.map((_, wanted) =>
    drawSheets(
      shots.map(({ picture }, index) => ({ picture, show: (draw) => (index === wanted ? draw() : []) })),
      bandOf(shots[0]?.picture.caption ?? false, () => []),
    ),
  );

const bandOf = (caption: boolean, draw: (band: Rect, colours: Colours) => Markup[]): Overlay => ({
  bandHeight: caption ? CAPTION_BAND : 0,
  draw: (band, colours) => el('g', { 'data-film': '' }, draw(band, colours)),
});

function packet(film: Film, track: PacketTrack, colours: Colours): Markup[] {
  const { start, end, line, reply, number, fatal } = track;
  if (start > film.to || end <= film.from) return [];
  const { base, animation } = seenBetween(film, start, end);
  const [at] = line;
  const moves = line.length > 1 && end <= film.to;
  if (!at) return [];
  return [
    el(
      'g',
      { visibility: base, 'data-packet': '' },
      animation,
      el(
        'g',
        // What moves starts from the origin: the motion is added to where a thing stands.
        moves ? {} : { transform: `translate(${tenth(at.x)} ${tenth(at.y)})` },
        moves && motionAlong(film, track),
        el(
          'g',
          { transform: `scale(${PACKET_SCALE})` },
          envelope(reply, fatal, colours),
          hopNumber(number, colours),
        ),
      ),
    ),
  ];
}

function envelope(reply: boolean, fatal: boolean, { text, ground, danger }: Colours): Markup[] {
  const { fill, line, fold } = envelopeColours(reply, fatal, { ink: text, paper: ground, fault: danger });
  return [
    el('path', {
      d: ENVELOPE.body,
      fill: 'none',
      stroke: ground,
      'stroke-width': ENVELOPE.halo,
      'stroke-linejoin': 'round',
    }),
    el('path', {
      d: ENVELOPE.body,
      fill,
      stroke: line,
      'stroke-width': ENVELOPE.edge,
      'stroke-linejoin': 'round',
    }),
    el('path', {
      d: ENVELOPE.flap,
      fill: 'none',
      stroke: fold,
      'stroke-width': ENVELOPE.fold,
      'stroke-linejoin': 'round',
    }),
  ];
}

const hopNumber = (number: number, { text, ground }: Colours): Markup =>
  words(
    String(number),
    0,
    HOP_NUMBER.y,
    { size: HOP_NUMBER.size, bold: true, fill: text, halo: ground, anchor: 'middle' },
    { 'stroke-width': HOP_NUMBER.halo },
  );

const barOf = (film: Film, band: Rect, colours: Colours): Markup[] => [
  el('rect', {
    x: band.x,
    y: band.y + BAR.y,
    width: band.width,
    height: BAR.height,
    rx: 2,
    fill: barGround(colours),
  }),
  el(
    'rect',
    { x: band.x, y: band.y + BAR.y, width: 0, height: BAR.height, rx: 2, fill: colours.muted },
    growing(film, band.width),
  ),
];

function captions(film: Film, band: Rect, colours: Colours): Markup[] {
  const steps = Array.from({ length: film.to - film.from + 1 }, (_, index) => film.from + index);
  return steps.map((step) => {
    const { base, animation } = seenBetween(film, step, step + 1);
    const { title, sentence } = fitted(film.captions[step] ?? { title: '', sentence: '' }, band);
    return el(
      'g',
      { visibility: base, 'data-caption': '' },
      animation,
      words(title, band.x, band.y + TITLE.y, { ...TITLE, fill: colours.text }),
      words(sentence, band.x, band.y + SENTENCE.y, { ...SENTENCE, fill: colours.muted }),
    );
  });
}
