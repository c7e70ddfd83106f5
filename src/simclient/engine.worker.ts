/** The engine in a thread of its own. */
import { workerSpeaks } from '#languages/worker-speaks.ts';

workerSpeaks(async () => (await import('./engine-work.ts')).respond);
