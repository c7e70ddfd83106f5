/** About how large a video becomes, to be told before it is made. */
import { t } from '#base/t.ts';
import type { DrawnPicture } from '#drawing/svg/draw-svg.ts';
import { frameCount, type VideoFormat, WEBM_BITS } from './film-job.ts';
import type { FilmPicture } from './film-now.ts';

/** Assumption: bytes of a GIF's first frame for each pixel, and of each frame more; measured on the templates. */
const GIF = { pixel: 0.09, frame: 3000 };

export function estimatedBytes(
  format: VideoFormat,
  { seconds }: FilmPicture,
  { width, height }: DrawnPicture,
  scale: number,
): number {
  const pixels = width * height * scale ** 2;
  return format === 'webm'
    ? (pixels * seconds * WEBM_BITS) / 8
    : pixels * GIF.pixel + frameCount(format, seconds) * GIF.frame * scale;
}

export const sizeWords = (bytes: number): string =>
  bytes < 950_000 ? t`${Math.max(1, Math.round(bytes / 1000))} kB` : t`${(bytes / 1_000_000).toFixed(1)} MB`;
