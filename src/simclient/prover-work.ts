/** What the prover's thread does: runs a design under many failures. Stopped by ending the thread. */
import { catalogueFor } from './answer.ts';
import type { FromProver, ProofMessage, ToProver } from './proof-messages.ts';
import { prove } from './prove.ts';

/** Every word of it is work for the page: in a large design some 20 ms. */
const EVERY_MS = 400;

export async function respond({ run, question }: ToProver): Promise<void> {
  const say = (message: ProofMessage) => {
    const out: FromProver = { run, message };
    postMessage(out);
  };
  try {
    const { document } = question;
    const catalogue = await catalogueFor({ type: 'simulate', document, revision: 0 });
    let last = performance.now();
    const isTime = () => {
      const now = performance.now();
      if (now - last < EVERY_MS) return false;
      last = now;
      return true;
    };
    for (const message of prove(question, catalogue, isTime)) say(message);
  } catch (error) {
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
