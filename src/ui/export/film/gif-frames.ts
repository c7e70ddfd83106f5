/**
 * Frames as a GIF has them: indices into one palette, and only what has changed since the frame before; the rest is
 * left transparent, which packs to almost nothing. A frame that shows nothing new only prolongs the one before.
 */
/// <reference path="./gifenc.d.ts" />
import { GIFEncoder, nearestColorIndex, quantize } from 'gifenc';

/** One of 256 is kept for what has not changed. */
const COLOURS = 255;

export interface GifWriter {
  add(rgba: Uint8ClampedArray, milliseconds: number): void;
  bytes(): Uint8Array<ArrayBuffer>;
}

/** @param sample - Frames that show all the colours there are. */
export function gifWriter(width: number, height: number, sample: readonly Uint8ClampedArray[]): GifWriter {
  const palette = quantize(concatenated(sample), COLOURS);
  const unchanged = palette.length;
  const padded = [...palette, [0, 0, 0] as const];
  const encoder = GIFEncoder();
  const known = new Map<number, number>();
  let before: Uint32Array | null = null;
  let waiting: { readonly index: Uint8Array; readonly first: boolean; milliseconds: number } | null = null;

  const indexOf = (colour: number, red: number, green: number, blue: number): number => {
    const found = known.get(colour) ?? nearestColorIndex(palette, [red, green, blue]);
    known.set(colour, found);
    return found;
  };
  const flush = () => {
    if (!waiting) return;
    encoder.writeFrame(waiting.index, width, height, {
      ...(waiting.first ? { palette: padded, repeat: 0 } : {}),
      delay: waiting.milliseconds,
      transparent: !waiting.first,
      transparentIndex: unchanged,
      dispose: 1,
    });
  };

  return {
    add(rgba, milliseconds) {
      const pixels = new Uint32Array(rgba.slice().buffer);
      const index = new Uint8Array(pixels.length);
      let changed = before === null;
      for (let at = 0; at < pixels.length; at += 1) {
        const colour = pixels[at] as number;
        if (before?.[at] === colour) index[at] = unchanged;
        else {
          changed = true;
          index[at] = indexOf(
            colour,
            rgba[at * 4] as number,
            rgba[at * 4 + 1] as number,
            rgba[at * 4 + 2] as number,
          );
        }
      }
      if (!changed && waiting) {
        waiting.milliseconds += milliseconds;
        return;
      }
      flush();
      waiting = { index, first: before === null, milliseconds };
      before = pixels;
    },
    bytes() {
      flush();
      waiting = null;
      encoder.finish();
      return encoder.bytes();
    },
  };
}

function concatenated(parts: readonly Uint8ClampedArray[]): Uint8ClampedArray {
  const all = new Uint8ClampedArray(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
