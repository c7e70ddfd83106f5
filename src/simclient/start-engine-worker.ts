import { scriptUrl } from '#base/script-url.ts';
import { workerName } from '#languages/worker-name.ts';
import url from './engine.worker.ts?worker&url';
import type { EngineWorker } from './worker-client.ts';

export const startEngineWorker = (): EngineWorker =>
  new Worker(scriptUrl(url), { type: 'module', name: workerName('engine') });
