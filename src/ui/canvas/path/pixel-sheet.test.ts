import { describe, expect, it } from 'vitest';
import { PixelSheet, stampOf } from './pixel-sheet.ts';

/** Two by two: a red pixel, a half-transparent green one, nothing, a blue one. */
const stamp = stampOf(
  Uint8ClampedArray.from([255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 0, 0, 0, 0, 255, 255]),
  2,
);
const at = (sheet: PixelSheet, x: number, y: number) => [
  ...sheet.bytes.slice((y * sheet.width + x) * 4, (y * sheet.width + x) * 4 + 4),
];

describe('a sheet of stamped pixels', () => {
  it('holds what was stamped, where it was stamped, and says what was touched', () => {
    const sheet = new PixelSheet(8, 6);
    sheet.clear();
    expect(sheet.touched()).toBeNull();
    sheet.stamp(stamp, 3, 2);
    expect([at(sheet, 3, 2), at(sheet, 4, 2), at(sheet, 3, 3), at(sheet, 4, 3)]).toEqual([
      [255, 0, 0, 255],
      [0, 255, 0, 128],
      [0, 0, 0, 0],
      [0, 0, 255, 255],
    ]);
    expect(sheet.touched()).toEqual({ x: 3, y: 2, width: 2, height: 2 });
  });

  it('keeps a solid pixel under a soft one, and is empty again after clearing', () => {
    const sheet = new PixelSheet(8, 6);
    sheet.stamp(stamp, 4, 2);
    sheet.stamp(stamp, 3, 2);
    expect(at(sheet, 4, 2)).toEqual([255, 0, 0, 255]);
    sheet.clear();
    expect(sheet.bytes.every((byte) => byte === 0)).toBe(true);
  });

  it('leaves out what lies beyond its edges', () => {
    const sheet = new PixelSheet(4, 4);
    sheet.clear();
    for (const [x, y] of [
      [-1, -1],
      [3, 3],
      [9, 0],
      [0, -2],
    ] as const)
      sheet.stamp(stamp, x, y);
    expect(at(sheet, 0, 0)).toEqual([0, 0, 255, 255]);
    expect(at(sheet, 3, 3)).toEqual([255, 0, 0, 255]);
    expect(sheet.bytes.filter((byte) => byte > 0)).toHaveLength(4);
    expect(sheet.touched()).toEqual({ x: 0, y: 0, width: 4, height: 4 });
  });
});
