/**
 * The client of the worker that runs a design under many failures: one question at a time, and a newer one ends the
 * one before it. Only ending the worker stops it; a fresh one is started when somebody asks again.
 */
import { t } from '#base/t.ts';
import { proofFailed } from './failure-words.ts';
import type { FromProver, ProofMessage, ProofQuestion, ToProver } from './proof-messages.ts';

/** The part of a `Worker` that is used, so that tests can bring their own. */
export interface ProverWorker {
  postMessage(message: ToProver): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromProver>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface ProofClient {
  /** @param hear - Gets what the worker says about this question, until it is finished, failed, stopped or overtaken. */
  ask(question: ProofQuestion, hear: (message: ProofMessage) => void): void;
  stop(): void;
}

export function createProofClient(start: () => ProverWorker): ProofClient {
  let worker: ProverWorker | null = null;
  let running: { readonly run: number; readonly hear: (message: ProofMessage) => void } | null = null;
  let lastRun = 0;

  const drop = () => {
    if (worker) {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    }
    worker = null;
    running = null;
  };

  const listening = (fresh: ProverWorker): ProverWorker => {
    fresh.onmessage = ({ data: { run, message } }) => {
      if (!running || run !== running.run) return;
      const { hear } = running;
      if (message.type === 'failed') {
        drop();
        hear({ type: 'failed', message: proofFailed(message.message) });
        return;
      }
      if (message.type === 'finished') running = null;
      hear(message);
    };
    fresh.onerror = (event) => {
      event.preventDefault();
      const hear = running?.hear;
      drop();
      hear?.({ type: 'failed', message: proofFailed(event.message || t`its program could not be run.`) });
    };
    return fresh;
  };

  return {
    ask(question, hear) {
      if (running) drop();
      try {
        worker ??= listening(start());
        running = { run: ++lastRun, hear };
        worker.postMessage({ run: running.run, question });
      } catch (error) {
        drop();
        const message = error instanceof Error ? error.message : String(error);
        hear({ type: 'failed', message: proofFailed(message) });
      }
    },
    stop: () => {
      if (running) drop();
    },
  };
}
