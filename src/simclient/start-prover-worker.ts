import { scriptUrl } from '#base/script-url.ts';
import { workerName } from '#languages/worker-name.ts';
import type { ProverWorker } from './proof-client.ts';
import url from './prover.worker.ts?worker&url';

export const startProverWorker = (): ProverWorker =>
  new Worker(scriptUrl(url), { type: 'module', name: workerName('prover') });
