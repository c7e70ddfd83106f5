import workerUrl from './packets.worker.ts?worker&url';

export const startPacketWorker = (): Worker => new Worker(workerUrl, { type: 'module' });
