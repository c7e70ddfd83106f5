/** Makes a video of a film, frame by frame, away from the page. One job, then it ends. */
import type { FilmJob, FilmNews } from './film-job.ts';

const tell = (news: FilmNews, transfer: Transferable[] = []) => self.postMessage(news, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<FilmJob>) => void make(data));

async function make(job: FilmJob): Promise<void> {
  const progress = (done: number, of: number) => tell({ type: 'progress', done, of });
  try {
    const bytes =
      job.format === 'gif'
        ? (await import('./make-gif.ts')).makeGif(job, progress).buffer
        : await (await import('./make-webm.ts')).makeWebm(job, progress);
    tell({ type: 'done', bytes }, [bytes]);
  } catch (cause) {
    tell({ type: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  }
}
