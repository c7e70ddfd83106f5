/** The two lanes inside a circuit's capsule: a customer end on the left, an MSEE on the right. */
import type { LinkChoice } from '#model/policy.ts';
import type { Point, Rect } from './rect.ts';

export type Lane = 'primary' | 'secondary';
export const LANES: readonly Lane[] = ['primary', 'secondary'];

/** From the top of the capsule to the line of each lane. Above the line stands the lane's name. */
export const LANE_CENTRE: Readonly<Record<Lane, number>> = { primary: 60, secondary: 91 };

export interface LaneLine {
  readonly customer: Point;
  readonly microsoft: Point;
}

export function laneOf(circuit: Rect, lane: Lane): LaneLine {
  const y = circuit.y + LANE_CENTRE[lane];
  return { customer: { x: circuit.x, y }, microsoft: { x: circuit.x + circuit.width, y } };
}

/** Height at which a cable that serves this lane meets the capsule. */
export const laneHeight = (circuit: Rect, lane: LinkChoice): number =>
  circuit.y + (lane === 'both' ? (LANE_CENTRE.primary + LANE_CENTRE.secondary) / 2 : LANE_CENTRE[lane]);
