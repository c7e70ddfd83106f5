/** The beginning of a worker that tells texts: the language, then its work, then what was asked meanwhile. */
import { speakAs } from './speak-as.ts';
import { languageOf } from './worker-name.ts';

/** What is used of a worker. Spelt out, since the page compiles this folder too. */
interface Worker {
  readonly name: string;
  addEventListener(type: 'message', hear: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'message', hear: (event: MessageEvent<unknown>) => void): void;
}

export function workerSpeaks<Question>(load: () => Promise<(question: Question) => void>): void {
  const worker = globalThis as unknown as Worker;
  const early: Question[] = [];
  const keep = ({ data }: MessageEvent<unknown>) => early.push(data as Question);
  worker.addEventListener('message', keep);
  void speakAs(languageOf(worker.name))
    .catch(() => {}) // The catalogue did not come: English stands in the code.
    .then(load)
    .then((answer) => {
      worker.removeEventListener('message', keep);
      worker.addEventListener('message', ({ data }) => answer(data as Question));
      for (const question of early) answer(question);
    });
}
