import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { MAX_QR_LENGTH, qrModules } from './qr-modules.ts';

const link = (length: number) => `https://handoff.example/#d=1.${'aZ9_-'.repeat(length)}`.slice(0, length);

describe('the QR code of a link (C-73)', () => {
  it.each([30, 400, 1_732, MAX_QR_LENGTH])('is read back as the link, %i characters long', (length) => {
    const { size, path } = qrModules(link(length)) ?? { size: 0, path: '' };
    expect(decodeQR(photographed(size, path))).toBe(link(length));
  });

  it('has its quiet zone', () => {
    const { size, path } = qrModules(link(60)) ?? { size: 0, path: '' };
    for (const { x, y, length } of runs(path)) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - 4);
    }
  });

  it('is not there for a link that is longer than any holds', () => {
    expect(qrModules(link(MAX_QR_LENGTH + 1))).toBeNull();
    // Two bytes each.
    expect(qrModules('é'.repeat(1_500))).toBeNull();
  });
});

const runs = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map(([, x, y, length]) => ({
    x: Number(x),
    y: Number(y),
    length: Number(length),
  }));

/** As a camera sees it: a few pixels for each module. */
function photographed(size: number, path: string) {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const { x, y, length } of runs(path))
    for (let row = y * scale; row < (y + 1) * scale; row += 1)
      for (let column = x * scale; column < (x + length) * scale; column += 1)
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  return { width, height: width, data };
}
