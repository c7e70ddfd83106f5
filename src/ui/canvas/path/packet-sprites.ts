/** Envelopes as stamps, painted once for a zoom and a theme, for a crowd of packets. */
import { FATAL, REPLY } from '#drawing/packets/crowd.ts';
import type { EnvelopeInk } from '#drawing/packets/envelope-shape.ts';
import { type Context, drawEnvelope } from './packet-marks.ts';
import { type Stamp, stampOf } from './pixel-sheet.ts';

export interface PacketSprites {
  /** By `look`. */
  readonly stamps: readonly Stamp[];
  /** From its left and top to its middle, device pixels. */
  readonly middle: number;
}

/** Half of an envelope with its halo. */
const REACH = 7.5;

export function packetSprites(
  scale: number,
  ink: EnvelopeInk,
  makeCanvas: (size: number) => OffscreenCanvas,
): PacketSprites {
  const middle = Math.ceil(REACH * scale);
  const stamps = [0, REPLY, FATAL, FATAL | REPLY].flatMap((look) => {
    const context = makeCanvas(middle * 2).getContext('2d');
    if (!context) return [];
    context.setTransform(scale, 0, 0, scale, middle, middle);
    drawEnvelope(context as Context, { reply: (look & REPLY) !== 0, fatal: (look & FATAL) !== 0 }, ink);
    return [stampOf(context.getImageData(0, 0, middle * 2, middle * 2).data, middle * 2)];
  });
  return { stamps, middle };
}
