/** What the worker that makes a video is told, and what it tells back. Plain data and one bitmap. */
import type { Film } from '#drawing/film/film.ts';
import type { Rect } from '#drawing/scene/rect.ts';
import type { Colours } from '#drawing/svg/colours.ts';

export type VideoFormat = 'webm' | 'gif';

export interface FilmJob {
  readonly format: VideoFormat;
  /** In turn, at least one. */
  readonly films: readonly Film[];
  /** The drawing of each without its packets, in device pixels, all of one size. */
  readonly stills: readonly ImageBitmap[];
  /** What of the drawing's plane it shows. */
  readonly frame: Rect;
  /** Where captions stand in that plane; null: there are none. */
  readonly band: Rect | null;
  readonly colours: Colours;
}

export type FilmNews =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'done'; readonly bytes: ArrayBuffer }
  | { readonly type: 'failed'; readonly message: string };

/** A GIF counts in hundredths of a second, and few programs show one faster than twenty times a second. */
export const FRAMES_PER_SECOND: Readonly<Record<VideoFormat, number>> = { webm: 30, gif: 20 };

/** Of one round. */
export const secondsIn = ([film]: readonly Film[]): number => film?.round ?? 0;

export const frameCount = (format: VideoFormat, seconds: number): number =>
  Math.max(1, Math.round(seconds * FRAMES_PER_SECOND[format]));

/** For each pixel and second: a drawing stands still but for a few envelopes. */
export const WEBM_BITS = 0.7;
