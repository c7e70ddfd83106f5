/**
 * The packets of all flows at once: from each end of each flow a stream, its packets the closer together the more it
 * sends. Every envelope stands for the same rate, so a link that carries more is seen to carry more.
 *
 * Numbers in typed arrays and no object per packet: they go to the worker as they are, and twenty thousand are placed in
 * a few milliseconds. Where each stands is a pure function of the time.
 */
import { STEP_SECONDS, slowAtDevices } from './packet-frame.ts';

export interface Crowd {
  readonly total: number;
  /** What each envelope stands for. */
  readonly mbpsEach: number;
  /** By stream: its first step on the axis, how many there are, packets on their way, routes, and where `rows` has them. */
  readonly from: Int32Array;
  readonly steps: Int32Array;
  readonly counts: Int32Array;
  readonly routes: Int32Array;
  readonly firstRow: Int32Array;
  /** By route and step: the track that the packet is on, or -1. */
  readonly rows: Int32Array;
  /** By track. */
  readonly start: Int32Array;
  readonly span: Int32Array;
  readonly look: Uint8Array;
  readonly length: Float64Array;
  readonly firstLeg: Int32Array;
  /** By leg: how far along its track it begins; then x, y and direction, four each. A track ends with a leg that goes nowhere. */
  readonly legAt: Float64Array;
  readonly legs: Float64Array;
}

/** Bits of `look`. */
export const REPLY = 1;
export const FATAL = 2;

const none = { floats: new Float64Array(0), integers: new Int32Array(0) };
export const NO_CROWD: Crowd = {
  total: 0,
  mbpsEach: 0,
  from: none.integers,
  steps: none.integers,
  counts: none.integers,
  routes: none.integers,
  firstRow: none.integers,
  rows: none.integers,
  start: none.integers,
  span: none.integers,
  look: new Uint8Array(0),
  length: none.floats,
  firstLeg: none.integers,
  legAt: none.floats,
  legs: none.floats,
};

/** Where every packet stands, in as many numbers as there are packets. */
export interface Places {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly looks: Uint8Array;
}

export const placesFor = ({ total }: Crowd): Places => ({
  xs: new Float64Array(total),
  ys: new Float64Array(total),
  looks: new Uint8Array(total),
});

/** Neighbours in a stream take routes that lie far apart, so that each branch is filled evenly. */
const ROUTE_STRIDE = 37;

/** @returns How many are in sight: they come first in `places`. */
export function placeCrowd(crowd: Crowd, seconds: number, places: Places): number {
  const moved = seconds / STEP_SECONDS;
  let placed = 0;
  for (let stream = 0; stream < crowd.counts.length; stream += 1) {
    const count = crowd.counts[stream] as number;
    const steps = crowd.steps[stream] as number;
    const from = crowd.from[stream] as number;
    const routes = crowd.routes[stream] as number;
    const first = crowd.firstRow[stream] as number;
    for (let packet = 0; packet < count; packet += 1) {
      const way = (moved + (packet * steps) / count) % steps;
      const route = (packet * ROUTE_STRIDE) % routes;
      const track = crowd.rows[first + route * steps + Math.floor(way)] as number;
      if (track < 0) continue;
      place(crowd, track, from + way, places, placed);
      placed += 1;
    }
  }
  return placed;
}

function place(crowd: Crowd, track: number, at: number, places: Places, index: number): void {
  const share = slowAtDevices((at - (crowd.start[track] as number)) / (crowd.span[track] as number));
  const along = share * (crowd.length[track] as number);
  let leg = crowd.firstLeg[track] as number;
  const last = (crowd.firstLeg[track + 1] as number) - 1;
  while (leg < last && (crowd.legAt[leg + 1] as number) <= along) leg += 1;
  const on = along - (crowd.legAt[leg] as number);
  places.xs[index] = (crowd.legs[leg * 4] as number) + on * (crowd.legs[leg * 4 + 2] as number);
  places.ys[index] = (crowd.legs[leg * 4 + 1] as number) + on * (crowd.legs[leg * 4 + 3] as number);
  places.looks[index] = crowd.look[track] as number;
}
