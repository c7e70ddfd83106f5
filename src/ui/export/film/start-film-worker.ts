/** Starts the worker that makes videos under the page's content security policy. */
import { scriptUrl } from '#base/script-url.ts';
import workerUrl from './film.worker.ts?worker&url';

export const startFilmWorker = (): Worker =>
  new Worker(scriptUrl(workerUrl), { type: 'module', name: 'handoff-film' });
