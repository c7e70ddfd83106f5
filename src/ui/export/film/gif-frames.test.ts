import { describe, expect, it } from 'vitest';
import { gifWriter } from './gif-frames.ts';

/** Reads a GIF as any program would: each frame's delay, and the picture once it is drawn over those before. @source GIF89a */
function framesOf(bytes: Uint8Array): { centiseconds: number; pixels: string[] }[] {
  const word = (at: number) => (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  const width = word(6);
  const colour = (table: number, index: number) =>
    [0, 1, 2].map((channel) => bytes[table + index * 3 + channel]).join(' ');
  const table = 13;
  let at = table + 3 * 2 ** (((bytes[10] as number) & 7) + 1);
  const screen = new Array<string>(width * word(8)).fill('');
  const frames: { centiseconds: number; pixels: string[] }[] = [];
  let [centiseconds, hidden] = [0, -1];
  while (bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) {
      if (bytes[at + 1] === 0xf9) {
        centiseconds = word(at + 4);
        hidden = (bytes[at + 3] as number) & 1 ? (bytes[at + 6] as number) : -1;
      }
      at += 2;
    } else {
      const least = bytes[at + 10] as number;
      at += 11;
      const data: number[] = [];
      for (let block = at; bytes[block] !== 0; block += (bytes[block] as number) + 1)
        data.push(...bytes.subarray(block + 1, block + 1 + (bytes[block] as number)));
      for (const [pixel, index] of unpacked(data, least).entries())
        if (index !== hidden) screen[pixel] = colour(table, index);
      frames.push({ centiseconds, pixels: [...screen] });
    }
    while (bytes[at] !== 0) at += (bytes[at] as number) + 1;
    at += 1;
  }
  return frames;
}

/** LZW with codes that grow. */
function unpacked(data: readonly number[], least: number): number[] {
  const [clear, end] = [2 ** least, 2 ** least + 1];
  const out: number[] = [];
  let book: number[][] = [];
  let [size, before] = [least + 1, null as number[] | null];
  let [bits, held] = [0, 0];
  for (const byte of data) {
    held |= byte << bits;
    bits += 8;
    while (bits >= size) {
      const code = held & (2 ** size - 1);
      held >>>= size;
      bits -= size;
      if (code === clear) {
        book = [...Array.from({ length: clear }, (_, index) => [index]), [], []];
        size = least + 1;
        before = null;
        continue;
      }
      if (code === end) return out;
      const word: number[] = book[code] ?? [...(before as number[]), (before as number[])[0] as number];
      out.push(...word);
      if (before) book.push([...before, word[0] as number]);
      if (book.length === 2 ** size && size < 12) size += 1;
      before = word;
    }
  }
  return out;
}

const RED = [255, 0, 0, 255];
const BLUE = [0, 0, 255, 255];
const WHITE = [255, 255, 255, 255];
const picture = (...pixels: number[][]) => Uint8ClampedArray.from(pixels.flat());
const [first, second] = [picture(RED, WHITE, WHITE, WHITE), picture(WHITE, WHITE, BLUE, WHITE)];

describe('frames written as a GIF', () => {
  const writer = gifWriter(2, 2, [first, second]);
  for (const [frame, milliseconds] of [
    [first, 50],
    [first, 50],
    [second, 50],
    [first, 70],
  ] as const)
    writer.add(frame, milliseconds);
  const frames = framesOf(writer.bytes());

  it('show each picture for as long as it was there; one that shows nothing new prolongs the one before', () =>
    expect(frames.map(({ centiseconds }) => centiseconds)).toEqual([10, 5, 7]));

  it('have the colours that were drawn, also where only what changed is written', () => {
    const seen = frames.map(({ pixels }) => pixels);
    const [red, white, blue] = [seen[0]?.[0], seen[0]?.[1], seen[1]?.[2]];
    expect(new Set([red, white, blue]).size).toBe(3);
    expect(seen).toEqual([
      [red, white, white, white],
      [white, white, blue, white],
      [red, white, white, white],
    ]);
    expect(Number(red?.split(' ')[0])).toBeGreaterThan(240);
    expect(Number(blue?.split(' ')[2])).toBeGreaterThan(240);
  });
});
