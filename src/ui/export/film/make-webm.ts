/** A film as a WebM video, in a worker: the browser encodes, mediabunny puts the frames into the file. */
import { BufferTarget, CanvasSource, Output, WebMOutputFormat } from 'mediabunny';
import { type FilmJob, FRAMES_PER_SECOND, frameCount, secondsIn, WEBM_BITS } from './film-job.ts';
import { paintFrame } from './paint-frame.ts';
import { videoCodec } from './video-codec.ts';

export async function makeWebm(job: FilmJob, tell: (done: number, of: number) => void): Promise<ArrayBuffer> {
  // Encoders want even sizes.
  const { width: wide = 2, height: high = 2 } = job.stills[0] ?? {};
  const [width, height] = [wide + (wide % 2), high + (high % 2)];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const codec = await videoCodec(width, height);
  if (!context || !codec) throw new Error('This browser does not encode video. Save a GIF instead.');
  context.fillStyle = job.colours.ground;
  context.fillRect(0, 0, width, height);
  const source = new CanvasSource(canvas, { codec, bitrate: Math.round(width * height * WEBM_BITS) });
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  output.addVideoTrack(source, { frameRate: FRAMES_PER_SECOND.webm });
  await output.start();
  const frames = frameCount('webm', secondsIn(job.films));
  for (let frame = 0; frame < frames; frame += 1) {
    paintFrame(context, job, frame / FRAMES_PER_SECOND.webm);
    await source.add(frame / FRAMES_PER_SECOND.webm, 1 / FRAMES_PER_SECOND.webm);
    tell(frame + 1, frames);
  }
  await output.finalize();
  if (!target.buffer) throw new Error('The video came out empty.');
  return target.buffer;
}
