/**
 * Animation as SVG has it built in (SMIL): no script and no style sheet, and it also runs where the file is shown as an
 * image. Every part of a film runs through one and the same round, so that all stay together for ever.
 */
import { slowAtDevices } from '../packets/packet-frame.ts';
import type { PacketTrack } from '../packets/packet-plan.ts';
import type { Polyline } from '../path/polyline.ts';
import { el, type Markup } from '../svg/markup.ts';
import { type Film, secondsAt } from './film.ts';

/** Finer than a frame of any screen, in a film of minutes. */
const round7 = (value: number): number => Math.round(value * 1e7) / 1e7;
const share = (value: number): string => String(round7(value));
const fine = (value: number): string => String(Math.round(value * 1000) / 1000);

const round = (film: Film) => ({ dur: `${share(film.round)}s`, repeatCount: 'indefinite' });

/** When the film is at a whole position, as a share of the round. */
const placeOf = (film: Film, step: number): number => (film.starts + secondsAt(film, step)) / film.round;

interface Seen {
  readonly base: string;
  readonly animation: Markup | null;
}

/** In sight for as long as the film runs. */
export const seenMeanwhile = (film: Film): Seen => seenBetween(film, film.from, film.to + 1);

/** In sight between two whole positions. */
export function seenBetween(film: Film, start: number, end: number): Seen {
  const [on, off] = [start, end].map((step) => round7(placeOf(film, step))) as [number, number];
  const times = [...(on > 0 ? [0] : []), on, ...(off < 1 ? [off] : [])];
  const values = times.map((time) => (time === on ? 'visible' : 'hidden'));
  return {
    base: on > 0 ? 'hidden' : 'visible',
    animation:
      times.length === 1
        ? null
        : el('animate', {
            attributeName: 'visibility',
            calcMode: 'discrete',
            values: values.join(';'),
            keyTimes: times.map(share).join(';'),
            ...round(film),
          }),
  };
}

/**
 * Along the way of a packet. A step may take longer than the next, so each has a curve of its own: the piece of the
 * packet's one curve that falls into it. That one is a cubic, and so is every piece of it: nothing is approximated.
 */
export function motionAlong(film: Film, { line, start, end }: PacketTrack): Markup {
  const pieces = Array.from({ length: end - start }, (_, index) => {
    const a = index / (end - start);
    const b = (index + 1) / (end - start);
    const rise = slowAtDevices(b) - slowAtDevices(a);
    const slope = (at: number) => (6 * at * (1 - at) * (b - a)) / rise / 3;
    return {
      at: placeOf(film, start + index),
      reached: slowAtDevices(a),
      curve: [slope(a), 1 - slope(b)],
    };
  });
  const arrives = placeOf(film, end);
  const first = pieces[0]?.at ?? 0;
  const still = '0 0 1 1';
  const keys = [
    ...(first > 0 ? [{ at: 0, reached: 0, curve: still }] : []),
    ...pieces.map(({ at, reached, curve: [a, b] }) => ({
      at,
      reached,
      curve: `${share(1 / 3)} ${share(a as number)} ${share(2 / 3)} ${share(b as number)}`,
    })),
    { at: arrives, reached: 1, curve: still },
    ...(arrives < 1 ? [{ at: 1, reached: 1, curve: still }] : []),
  ];
  return el('animateMotion', {
    path: motionPath(line),
    calcMode: 'spline',
    keyPoints: keys.map(({ reached }) => share(reached)).join(';'),
    keyTimes: keys.map(({ at }) => share(at)).join(';'),
    keySplines: keys
      .slice(0, -1)
      .map(({ curve }) => curve)
      .join(';'),
    ...round(film),
  });
}

const motionPath = (line: Polyline): string =>
  line.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${fine(x)} ${fine(y)}`).join('');

/**
 * How far the film is, as the width of a bar: it runs evenly from step to step, as the scrubber
 * does; through several films evenly with the time. */
export function growing(film: Film, width: number): Markup {
  if (film.round > film.seconds)
    return el('animate', { attributeName: 'width', values: `0;${fine(width)}`, ...round(film) });
  const steps = Array.from({ length: film.to - film.from + 1 }, (_, index) => index);
  const of = Math.max(1, film.to - film.from);
  const keys = [
    ...steps.map((index) => ({
      at: placeOf(film, film.from + index),
      width: (width * index) / of,
    })),
    { at: 1, width },
  ];
  return el('animate', {
    attributeName: 'width',
    values: keys.map((key) => fine(key.width)).join(';'),
    keyTimes: keys.map(({ at }) => share(at)).join(';'),
    ...round(film),
  });
}
