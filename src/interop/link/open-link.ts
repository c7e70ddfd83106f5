/** Has a worker read a link. One that does not answer is stopped: no design takes that long. */

import type { Refusal } from '#base/refusal.ts';
import type { Result } from '#base/result.ts';
import { scriptUrl } from '#base/script-url.ts';
import { t } from '#base/t.ts';
import { workerName } from '#languages/worker-name.ts';
import type { LinkedDesign } from './design-link.ts';
import workerUrl from './link.worker.ts?worker&url';

const PATIENCE_MS = 10_000;

export function openLink(fragment: string): Promise<Result<LinkedDesign, Refusal>> {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module', name: workerName('link') });
  return new Promise<Result<LinkedDesign, Refusal>>((resolve) => {
    const fail = () => resolve({ ok: false, error: noAnswer });
    const timer = setTimeout(fail, PATIENCE_MS);
    worker.addEventListener('message', (event: MessageEvent<Result<LinkedDesign, Refusal>>) => {
      clearTimeout(timer);
      resolve(event.data);
    });
    worker.addEventListener('error', fail);
    worker.postMessage(fragment);
  }).finally(() => worker.terminate());
}

const noAnswer: Refusal = {
  id: 'link/no-answer',
  message: t`This link could not be read.`,
  fix: t`Ask for the design as a file.`,
  about: [],
};
