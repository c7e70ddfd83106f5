/** A film as a GIF, in a worker. */

import { type FilmJob, FRAMES_PER_SECOND, frameCount, secondsIn } from './film-job.ts';
import { gifWriter } from './gif-frames.ts';
import { paintFrame } from './paint-frame.ts';

export function makeGif(job: FilmJob, tell: (done: number, of: number) => void): Uint8Array<ArrayBuffer> {
  const { width = 1, height = 1 } = job.stills[0] ?? {};
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives the worker no canvas to draw on.');
  const paint = (seconds: number) => {
    paintFrame(context, job, seconds);
    return context.getImageData(0, 0, width, height).data;
  };
  const seconds = secondsIn(job.films);
  // Colours are taken from the beginning, the middle and the end, and from each state of the design.
  const samples = [0, seconds / 2, ...job.films.map((film) => film.starts + film.seconds * 0.99)];
  const writer = gifWriter(width, height, samples.map(paint));
  const frames = frameCount('gif', seconds);
  for (let frame = 0; frame < frames; frame += 1) {
    writer.add(paint(frame / FRAMES_PER_SECOND.gif), 1000 / FRAMES_PER_SECOND.gif);
    tell(frame + 1, frames);
  }
  return writer.bytes();
}
