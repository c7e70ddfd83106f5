/**
 * One frame of the packet animation: a pure function of the plan and the time, so that going back is exact and the same
 * step always shows the same picture.
 *
 * @source quality, E2.10
 */

import { lengthOf, pointAlong } from '../path/polyline.ts';
import type { PacketPlan, PacketTrack } from './packet-plan.ts';

export interface Envelope {
  readonly x: number;
  readonly y: number;
  readonly reply: boolean;
  /** Hop number it stands at or has left last. */
  readonly number: number;
  /** It has died here. */
  readonly fatal: boolean;
}

/** @param time - Position on the step axis. */
export function envelopesAt(plan: PacketPlan, time: number): readonly Envelope[] {
  const at = Math.min(Math.max(0, time), plan.end);
  return plan.tracks.filter((track) => isOn(track, at)).map((track) => envelopeOn(track, at));
}

/** With reduced motion nothing moves: each packet stands at the hop it reached last. */
export const markersAt = (plan: PacketPlan, time: number): readonly Envelope[] =>
  envelopesAt(plan, Math.floor(Math.min(Math.max(0, time), plan.end) + 1e-6));

const isOn = (track: PacketTrack, at: number): boolean => at >= track.start && at < track.end;

function envelopeOn(track: PacketTrack, at: number): Envelope {
  const share = slowAtDevices((at - track.start) / (track.end - track.start));
  const { x, y } = pointAlong(track.line, share * lengthOf(track.line));
  return { x, y, reply: track.reply, number: track.number, fatal: track.fatal };
}

/** Leaves and arrives slowly: a device takes its decision, the cable in between takes none. */
export const slowAtDevices = (share: number): number => share * share * (3 - 2 * share);

/** At speed 1. @source quality, E2.5: 120 to 400 ms per hop, whatever the real delay */
export const STEP_SECONDS = 0.4;
/** A step at which traffic changes hands takes this many times as long. */
const LINGER = 2;

/** How long the step that begins there takes at speed 1. */
export const secondsOf = ({ lingers }: PacketPlan, step: number): number =>
  STEP_SECONDS * (lingers.includes(step) ? LINGER : 1);

/** The position `seconds` later. Never beyond the end of the axis. */
export function advanced(plan: PacketPlan, time: number, seconds: number, speed: number): number {
  let at = Math.max(0, time);
  let left = seconds * speed;
  while (left > 1e-9 && at < plan.end) {
    const step = Math.floor(at + 1e-9);
    const perStep = secondsOf(plan, step);
    const toNext = (step + 1 - at) * perStep;
    if (left < toNext) return Math.min(plan.end, at + left / perStep);
    left -= toNext;
    at = step + 1;
  }
  return Math.min(at, plan.end);
}
