/**
 * Small pictures stamped into a sheet of pixels, for when there are so many that asking the canvas for each takes too
 * long: twenty thousand cost a few milliseconds. Only what was touched is cleared, and only that is handed to the canvas.
 */

/** The pixels of a picture that show, apart by whether they cover what is beneath. */
export interface Stamp {
  readonly size: number;
  readonly solid: StampPixels;
  readonly soft: StampPixels;
}

interface StampPixels {
  readonly xs: Int16Array;
  readonly ys: Int16Array;
  readonly colours: Uint32Array;
}

/** @param rgba - Of a square picture, row by row. */
export function stampOf(rgba: Uint8ClampedArray, size: number): Stamp {
  const words = new Uint32Array(rgba.slice().buffer);
  const pick = (wanted: (alpha: number) => boolean): StampPixels => {
    const at = [...words.keys()].filter((pixel) => wanted(rgba[pixel * 4 + 3] as number));
    return {
      xs: Int16Array.from(at, (pixel) => pixel % size),
      ys: Int16Array.from(at, (pixel) => Math.floor(pixel / size)),
      colours: Uint32Array.from(at, (pixel) => words[pixel] as number),
    };
  };
  return { size, solid: pick((alpha) => alpha === 255), soft: pick((alpha) => alpha > 0 && alpha < 255) };
}

export interface Touched {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class PixelSheet {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8ClampedArray<ArrayBuffer>;
  private readonly pixels: Uint32Array;
  private left = 0;
  private top = 0;
  private right = 0;
  private bottom = 0;
  /** Of each stamp's pixels from its corner, in a sheet of this width. */
  private readonly offsets = new Map<StampPixels, Int32Array>();

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.bytes = new Uint8ClampedArray(width * height * 4);
    this.pixels = new Uint32Array(this.bytes.buffer);
  }

  clear(): void {
    for (let y = this.top; y < this.bottom; y += 1)
      this.pixels.fill(0, y * this.width + this.left, y * this.width + this.right);
    this.left = this.width;
    this.top = this.height;
    this.right = 0;
    this.bottom = 0;
  }

  /** What lies outside the sheet is left out. */
  stamp(stamp: Stamp, x: number, y: number): void {
    const { size } = stamp;
    if (x <= -size || y <= -size || x >= this.width || y >= this.height) return;
    this.left = Math.max(0, Math.min(this.left, x));
    this.top = Math.max(0, Math.min(this.top, y));
    this.right = Math.min(this.width, Math.max(this.right, x + size));
    this.bottom = Math.min(this.height, Math.max(this.bottom, y + size));
    if (x >= 0 && y >= 0 && x + size <= this.width && y + size <= this.height) this.whole(stamp, x, y);
    else this.partly(stamp, x, y);
  }

  /** Null: nothing was stamped. */
  touched(): Touched | null {
    const [width, height] = [this.right - this.left, this.bottom - this.top];
    return width > 0 && height > 0 ? { x: this.left, y: this.top, width, height } : null;
  }

  private whole({ solid, soft }: Stamp, x: number, y: number): void {
    const { pixels } = this;
    const corner = y * this.width + x;
    const over = this.offsetsOf(solid);
    for (let index = 0; index < over.length; index += 1)
      pixels[corner + (over[index] as number)] = solid.colours[index] as number;
    const edge = this.offsetsOf(soft);
    for (let index = 0; index < edge.length; index += 1) {
      const at = corner + (edge[index] as number);
      if (pixels[at] === 0) pixels[at] = soft.colours[index] as number;
    }
  }

  private partly(stamp: Stamp, x: number, y: number): void {
    for (const part of [stamp.solid, stamp.soft])
      for (let index = 0; index < part.xs.length; index += 1) {
        const [px, py] = [x + (part.xs[index] as number), y + (part.ys[index] as number)];
        if (px < 0 || py < 0 || px >= this.width || py >= this.height) continue;
        const at = py * this.width + px;
        if (part === stamp.solid || this.pixels[at] === 0) this.pixels[at] = part.colours[index] as number;
      }
  }

  private offsetsOf(part: StampPixels): Int32Array {
    const known = this.offsets.get(part);
    if (known) return known;
    const made = Int32Array.from(part.xs, (x, index) => (part.ys[index] as number) * this.width + x);
    this.offsets.set(part, made);
    return made;
  }
}
