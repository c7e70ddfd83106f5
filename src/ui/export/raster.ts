/** A picture of points out of one of lines: the browser draws our SVG as an image, and that on a canvas. */
import type { DrawnPicture } from '#drawing/svg/draw-svg.ts';

/** Beyond it browsers give up without a word. */
const MOST_PIXELS = 16_000;

export async function rasterOf(picture: DrawnPicture, scale: number): Promise<Blob> {
  const canvas = await painted(picture, scale);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
      'image/png',
    ),
  );
}

/** The same, to be handed to a worker. */
export const bitmapOf = async (picture: DrawnPicture, scale: number): Promise<ImageBitmap> =>
  createImageBitmap(await painted(picture, scale));

async function painted({ svg, width, height }: DrawnPicture, scale: number): Promise<HTMLCanvasElement> {
  const most = Math.min(scale, MOST_PIXELS / Math.max(width, height));
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = window.document.createElement('canvas');
    canvas.width = Math.round(width * most);
    canvas.height = Math.round(height * most);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
}
