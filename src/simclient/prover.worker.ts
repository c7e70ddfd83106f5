/** Proofs in a thread of their own: edits are answered by another. */
import { workerSpeaks } from '#languages/worker-speaks.ts';

workerSpeaks(async () => (await import('./prover-work.ts')).respond);
