import { expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { removeIntent } from '#commands/remove-intent.ts';
import type { IntentId } from '#model/ids.ts';
import type { ProofMessage, ProofQuestion } from '#simclient/proof-messages.ts';
import { prove } from '#simclient/prove.ts';
import { openLibrary } from '#storage/open-library.ts';
import { r0 } from '#templates/r0.ts';
import { createEditor } from './create-editor.ts';
import { fakeEngine } from './editor-for-tests.ts';

/** A prover that proves when the test says so, as the worker does. */
function prover() {
  const asked: { question: ProofQuestion; hear: (message: ProofMessage) => void }[] = [];
  return {
    asked,
    stopped: 0,
    ask(question: ProofQuestion, hear: (message: ProofMessage) => void) {
      asked.push({ question, hear });
    },
    stop() {
      this.stopped += 1;
    },
    answer() {
      const last = asked.at(-1);
      if (last) for (const message of prove(last.question, baseCatalogue, () => true)) last.hear(message);
    },
  };
}

async function setUp() {
  const [intents, sweep, engine] = [prover(), prover(), fakeEngine()];
  const library = await openLibrary({ later: () => () => {} });
  const document = await library.create(r0());
  const editor = createEditor({ client: engine, provers: { intents, sweep }, library, document });
  return { editor, engine, intents, sweep };
}

it('checks intents after each report, by itself, and keeps the verdicts of the last', async () => {
  const { editor, engine, intents } = await setUp();
  expect(intents.asked).toHaveLength(0);
  engine.answer(editor.getState().revision);
  expect(editor.getState().proof.state).toBe('working');
  intents.answer();
  const { proof, document } = editor.getState();
  expect(proof.state).toBe('idle');
  expect(proof.verdicts.map(({ intent, holds }) => [intent, holds])).toContainEqual(['intent-6', false]);
  expect(proof.verdicts).toHaveLength(Object.keys(document.intents).length);

  editor.getState().dispatch(removeIntent, { id: 'intent-6' as IntentId });
  intents.answer();
  expect(intents.asked).toHaveLength(2);
  expect(editor.getState().proof.verdicts.every(({ holds }) => holds)).toBe(true);
});

it('sweeps when asked, shows what it has so far, and can be stopped', async () => {
  const { editor, sweep } = await setUp();
  editor.getState().runSweep('single');
  const { question, hear } = sweep.asked[0] as (typeof sweep.asked)[number];
  const messages = [...prove(question, baseCatalogue, () => true)];
  for (const message of messages.slice(0, 6)) hear(message);
  const soFar = editor.getState().sweep;
  expect(soFar).toMatchObject({ state: 'working', done: 5 });
  expect(soFar?.scenarios).toHaveLength(5);
  editor.getState().stopSweep();
  expect(sweep.stopped).toBe(1);
  expect(editor.getState().sweep).toMatchObject({ state: 'stopped', done: 5 });

  editor.getState().runSweep('single');
  sweep.answer();
  const done = editor.getState().sweep;
  expect(done?.state).toBe('done');
  expect(done?.scenarios).toHaveLength(done?.elements.length ?? -1);
  expect(done?.summary?.singlePoints.map(({ key }) => key)).toContain('circuit-a');
});
