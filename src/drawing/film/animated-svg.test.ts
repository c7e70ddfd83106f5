import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId } from '#model/ids.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { envelopesAt } from '../packets/packet-frame.ts';
import type { Picture } from '../svg/draw-svg.ts';
import { animatedSvg, filmOfPicture } from './animated-svg.ts';
import type { Film, FilmChoice } from './film.ts';
import { positionAt, REST_SECONDS } from './film.ts';

const pictureOf = (document: TopologyDocument): Picture => ({
  document,
  report: simulate(document, baseCatalogue),
  flow: 'users-to-env' as FlowId,
  theme: 'light',
  background: true,
  caption: true,
  embed: null,
});
const good = pictureOf(r0());
const failed = pictureOf({
  ...r0(),
  failures: { f1: { id: 'f1', of: { type: 'node', node: 'circuit-a', part: 'all' }, silent: false } },
} as unknown as TopologyDocument);

const made = (picture: Picture, choice: Partial<FilmChoice> = {}) => {
  const film = filmOfPicture(picture, { part: 'both', speed: 1, ...choice }) as Film;
  return { film, svg: animatedSvg(picture, film).svg };
};

/** What SMIL says is there at a time, read from the file alone: its own parser and its own curves. @source SMIL 3.0 */
function packetsIn(svg: string, seconds: number): { x: number; y: number }[] {
  const packets = svg.split('<g visibility=').slice(1);
  return packets
    .filter((text) => text.includes('data-packet'))
    .flatMap((text) => {
      const shown = /<animate attributeName="visibility"[^>]*>/.exec(text)?.[0];
      if (shown && valueAt(shown, seconds) === 'hidden') return [];
      const motion = /<animateMotion[^>]*>/.exec(text)?.[0];
      if (motion) return [alongAt(motion, seconds)];
      const [, x, y] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(text) ?? [];
      return [{ x: Number(x), y: Number(y) }];
    });
}

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const list = (tag: string, name: string) => attribute(tag, name).split(';');
const phase = (tag: string, seconds: number) => {
  const duration = Number.parseFloat(attribute(tag, 'dur'));
  return (seconds % duration) / duration;
};

function valueAt(tag: string, seconds: number): string {
  const at = phase(tag, seconds);
  const times = list(tag, 'keyTimes').map(Number);
  return list(tag, 'values')[times.findLastIndex((time) => time <= at)] ?? '';
}

function alongAt(tag: string, seconds: number): { x: number; y: number } {
  const at = phase(tag, seconds);
  const times = list(tag, 'keyTimes').map(Number);
  const points = list(tag, 'keyPoints').map(Number);
  const index = Math.min(
    times.length - 2,
    times.findLastIndex((time) => time <= at),
  );
  const [from, to] = [times[index] as number, times[index + 1] as number];
  const [x1, y1, x2, y2] = (list(tag, 'keySplines')[index] as string).split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const eased = bezier(x1, y1, x2, y2, (at - from) / (to - from));
  const reached =
    (points[index] as number) + eased * ((points[index + 1] as number) - (points[index] as number));
  const line = attribute(tag, 'path')
    .slice(1)
    .split('L')
    .map((point) => point.split(' ').map(Number) as [number, number]);
  const legs = line.slice(1).map(([x, y], leg) => {
    const [fromX, fromY] = line[leg] as [number, number];
    return { fromX, fromY, x, y, length: Math.hypot(x - fromX, y - fromY) };
  });
  let left = reached * legs.reduce((sum, { length }) => sum + length, 0);
  for (const { fromX, fromY, x, y, length } of legs) {
    if (left <= length)
      return { x: fromX + ((x - fromX) * left) / length, y: fromY + ((y - fromY) * left) / length };
    left -= length;
  }
  const last = legs.at(-1) as { x: number; y: number };
  return { x: last.x, y: last.y };
}

/** The height of a CSS timing curve at `x`, by halving. */
function bezier(x1: number, y1: number, x2: number, y2: number, x: number): number {
  const on = (a: number, b: number, t: number) => 3 * a * t * (1 - t) ** 2 + 3 * b * t * t * (1 - t) + t ** 3;
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 30; turn += 1) {
    const middle = (low + high) / 2;
    if (on(x1, x2, middle) < x) low = middle;
    else high = middle;
  }
  return on(y1, y2, low);
}

describe.each([
  ['of a flow that arrives', good, {}],
  ['of the request alone, twice as fast', good, { part: 'there', speed: 2 }],
  ['of the reply alone, slowly', good, { part: 'back', speed: 0.5 }],
  ['of a flow over what is left after a failure', failed, {}],
] as const)('an animated file %s', (_, picture, choice) => {
  const { film, svg } = made(picture, choice);

  it('has at every time the packets where the canvas has them', () => {
    // Off the full steps by a hair, where a packet is at the end of one way and at the start of the next.
    for (let seconds = 0.013; seconds < film.seconds; seconds += 0.16) {
      const canvas = envelopesAt(film.plan, positionAt(film, seconds));
      const file = packetsIn(svg, seconds);
      expect([seconds, file.length]).toEqual([seconds, canvas.length]);
      for (const { x, y } of canvas)
        expect(Math.min(...file.map((one) => Math.hypot(one.x - x, one.y - y)))).toBeLessThan(0.1);
    }
  });

  it('says each step in words for as long as it lasts', () => {
    const titles = film.captions.slice(film.from, film.to + 1).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(3);
    expect(svg.split('data-caption').length - 1).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^\d+\/\d+ · (Request|Reply), hop \d+: /);
  });
});

it('lasts as long as playback does, and rests at the end', () => {
  const { film } = made(good);
  // 13 steps of 0.4 s; those that traffic changes hands at take twice as long.
  const lingering = film.plan.lingers.filter((step) => step < 13).length;
  expect(film.seconds).toBeCloseTo(13 * 0.4 + lingering * 0.4 + REST_SECONDS, 9);
  expect(made(good, { speed: 2 }).film.seconds).toBeCloseTo(
    (film.seconds - REST_SECONDS) / 2 + REST_SECONDS,
    9,
  );
});

it('needs nothing but itself: no script, no style sheet, no address', () => {
  const { svg } = made(good);
  expect(new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, name]) => name))).toEqual(
    new Set('svg title desc g rect path circle text clipPath animate animateMotion'.split(' ')),
  );
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\((?!#lanes-)|\son\w+=/);
});

it('says who hands over to whom, and where private ends', () => {
  const { film } = made(good);
  const all = film.captions.map(({ title }) => title).join('\n');
  expect(all).toContain('customer hands over to provider');
  expect(all).toContain('provider hands over to Microsoft · Microsoft edge · private ends here');
});

it('makes no film of a design without a flow', () => {
  expect(filmOfPicture({ ...good, flow: null }, { part: 'both', speed: 1 })).toBeNull();
});
