/** A video of a film: the drawing becomes a bitmap here, since only pages draw SVG; a worker does the rest. */

import { t } from '#base/t.ts';
import { colours } from '#drawing/svg/colours.ts';
import { bitmapOf } from '../raster.ts';
import type { FilmJob, FilmNews, VideoFormat } from './film-job.ts';
import { type FilmPicture, filmGrounds } from './film-now.ts';
import { startFilmWorker } from './start-film-worker.ts';

export interface VideoMaking {
  readonly video: Promise<Blob>;
  /** Nothing is kept of it, and `video` rejects. */
  stop(): void;
}

const TYPES: Readonly<Record<VideoFormat, string>> = { webm: 'video/webm', gif: 'image/gif' };

export function makeVideo(
  shown: FilmPicture,
  format: VideoFormat,
  scale: number,
  tell: (done: number, of: number) => void,
): VideoMaking {
  const worker = startFilmWorker();
  let stop = () => worker.terminate();
  const video = new Promise<Blob>((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    stop = () => end(() => reject(new Error('Stopped.')));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(() => reject(new Error('The video could not be made.')));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<FilmNews>) => {
      if (data.type === 'progress') tell(data.done, data.of);
      if (data.type === 'failed') end(() => reject(new Error(data.message)));
      if (data.type === 'done') end(() => resolve(new Blob([data.bytes], { type: TYPES[format] })));
    });
    jobOf(shown, format, scale).then(
      (job) => worker.postMessage(job, [...job.stills]),
      (cause: Error) => end(() => reject(cause)),
    );
  });
  return { video, stop: () => stop() };
}

async function jobOf(shown: FilmPicture, format: VideoFormat, scale: number): Promise<FilmJob> {
  const grounds = filmGrounds(shown);
  const [first] = grounds;
  if (!first) throw new Error(t`The video could not be made.`);
  return {
    format,
    films: shown.shots.map(({ film }) => film),
    stills: await Promise.all(grounds.map((ground) => bitmapOf(ground, scale))),
    frame: first.frame,
    band: first.band,
    colours: colours[shown.shots[0]?.picture.theme ?? 'light'],
  };
}
