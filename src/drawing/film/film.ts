/**
 * A flow as a film: which part of its axis runs, how fast, and what is said at each step. The position at a time is the
 * one that playback on the canvas has at that time, so that a frame shows what the canvas shows.
 */
import type { FlowReport } from '#sim/report/report.ts';
import { advanced, STEP_SECONDS, secondsOf } from '../packets/packet-frame.ts';
import type { PacketPlan } from '../packets/packet-plan.ts';
import { type StepAxis, stepAxis } from '../packets/step-axis.ts';
import { type Caption, captionOf } from './caption.ts';

export type FilmPart = 'there' | 'back' | 'both';

export interface FilmChoice {
  readonly part: FilmPart;
  /** As on the playback bar: 1 is 0.4 s for a step. */
  readonly speed: number;
}

/** Plain data: it goes to the worker that makes frames of it. */
export interface Film {
  readonly plan: PacketPlan;
  /** Positions on the plan's axis. */
  readonly from: number;
  readonly to: number;
  readonly speed: number;
  /** With the rest at its end. */
  readonly seconds: number;
  /** Where it stands in the round that begins anew for ever, seconds; alone it is the whole round. */
  readonly starts: number;
  readonly round: number;
  /** By step of the axis. */
  readonly captions: readonly Caption[];
}

/** It rests at its end, to be read, before it begins anew. */
export const REST_SECONDS = 1.6;

export function filmOf(flow: FlowReport, plan: PacketPlan, { part, speed }: FilmChoice): Film {
  const axis = stepAxis(flow);
  const [from, to] = partOf(axis, part);
  let seconds = REST_SECONDS;
  for (let step = from; step < to; step += 1) seconds += secondsOf(plan, step) / speed;
  return {
    plan,
    from,
    to,
    speed,
    seconds,
    starts: 0,
    round: seconds,
    captions: axis.steps.map((_, step) => captionOf(flow, axis, step)),
  };
}

/** First and last position. A flow without a reply has no way back: then it is the way there. */
function partOf({ steps }: StepAxis, part: FilmPart): readonly [from: number, to: number] {
  const turn = steps.findIndex(({ direction }) => direction === 'return');
  const end = Math.max(0, steps.length - 1);
  if (turn < 0 || part === 'both') return [0, end];
  return part === 'there' ? [0, Math.max(0, turn - 1)] : [turn, end];
}

/** @param seconds - Since the beginning. Beyond the last step it stays there. */
export const positionAt = ({ plan, from, to, speed }: Film, seconds: number): number =>
  Math.min(to, advanced(plan, from, Math.max(0, seconds), speed));

/** When the film is at a whole position, seconds since the beginning; at the end of the film beyond its last. */
export function secondsAt({ plan, from, to, speed, seconds }: Film, step: number): number {
  if (step > to) return seconds;
  let sum = 0;
  for (let each = from; each < step; each += 1) sum += secondsOf(plan, each) / speed;
  return sum;
}

export const captionAt = (film: Film, position: number): Caption | null =>
  film.captions[Math.floor(position + 1e-6)] ?? null;

/** Long enough to read two lines, at speed 1. */
const READ_SECONDS = 2.8;

/** Nothing moves, and one thing is said after the other. */
export function tellingFilm(captions: readonly Caption[], speed: number): Film {
  const seconds = (captions.length * READ_SECONDS) / speed;
  return {
    plan: { tracks: [], end: captions.length, lingers: [] },
    from: 0,
    to: captions.length - 1,
    speed: (speed * STEP_SECONDS) / READ_SECONDS,
    seconds,
    starts: 0,
    round: seconds,
    captions,
  };
}

/** One after the other, as one round. */
export function inTurn(films: readonly Film[]): readonly Film[] {
  const round = films.reduce((sum, { seconds }) => sum + seconds, 0);
  let starts = 0;
  return films.map((film) => {
    const placed = { ...film, starts, round };
    starts += film.seconds;
    return placed;
  });
}

/** Which of them runs at a time of the round. */
export const filmAt = (films: readonly Film[], seconds: number): number =>
  Math.max(
    0,
    films.findLastIndex(({ starts }) => starts <= seconds + 1e-9),
  );
