/** Starts the packet layer's worker under the page's content security policy. */
import { scriptUrl } from '#base/script-url.ts';
import workerUrl from './packets.worker.ts?worker&url';

export const startPacketWorker = (): Worker =>
  new Worker(scriptUrl(workerUrl), { type: 'module', name: 'handoff-packets' });
