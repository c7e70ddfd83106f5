/** What the engine's thread does. It answers one question at a time; what it keeps between them only makes it quicker. */
import { t } from '#base/t.ts';
import { Memory } from '#sim/memory.ts';
import { answer, catalogueFor, usesRealPrefixes } from './answer.ts';
import type { Answer, FromWorker, SentAnswer, ToWorker } from './messages.ts';
import { ToldReport } from './told-report.ts';

const memory = new Memory();
const told = new ToldReport();
const say = (message: FromWorker) => postMessage(message);

export async function respond({ run, question }: ToWorker): Promise<void> {
  let doing = t`the design was read`;
  const begin = (what: string) => {
    doing = what;
    say({ run, type: 'working', doing });
  };
  try {
    begin(usesRealPrefixes(question) ? t`Microsoft's prefixes were loaded` : t`the design was read`);
    const catalogue = await catalogueFor(question);
    begin(t`routes settled and packets were traced`);
    say({ run, type: 'answer', answer: toSend(await answer(question, catalogue, memory)) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say({ run, type: 'failed', message, lastEvent: doing });
  }
}

function toSend(given: Answer): SentAnswer {
  if (given.type !== 'simulate') return given;
  const { type, revision, report, findings } = given;
  return { type, revision, found: told.tell({ report, findings }) };
}
