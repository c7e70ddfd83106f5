/** A film as a GIF, in a worker. */

import { type FilmJob, FRAMES_PER_SECOND, frameCount } from './film-job.ts';
import { gifWriter } from './gif-frames.ts';
import { paintFrame } from './paint-frame.ts';

export function makeGif(job: FilmJob, tell: (done: number, of: number) => void): Uint8Array<ArrayBuffer> {
  const { width, height } = job.still;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives the worker no canvas to draw on.');
  const paint = (seconds: number) => {
    paintFrame(context, job, seconds);
    return context.getImageData(0, 0, width, height).data;
  };
  const { seconds } = job.film;
  const writer = gifWriter(width, height, [paint(0), paint(seconds / 2), paint(seconds)]);
  const frames = frameCount('gif', seconds);
  for (let frame = 0; frame < frames; frame += 1) {
    writer.add(paint(frame / FRAMES_PER_SECOND.gif), 1000 / FRAMES_PER_SECOND.gif);
    tell(frame + 1, frames);
  }
  return writer.bytes();
}
