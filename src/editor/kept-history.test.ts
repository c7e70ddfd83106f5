import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { actionFrom, type Dice } from '#commands/arbitrary-action.ts';
import { drawing } from '#commands/drawing-for-tests.ts';
import { moveElements } from '#commands/move-elements.ts';
import { renameDocument } from '#commands/rename-document.ts';
import { emptyDocument, type TopologyDocument } from '#model/document.ts';
import { checkReferences } from '#model/format/check-references.ts';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { type FakeBrowser, startBrowser } from '#storage/browser-for-tests.ts';
import type { EditorStore } from './create-editor.ts';
import { fakeEngine, idleProvers } from './editor-for-tests.ts';
import { openEditor } from './open-editor.ts';

let browser: FakeBrowser;
beforeEach(() => {
  browser = startBrowser();
});

async function open(first: TopologyDocument = emptyDocument('Design')) {
  const tab = await browser.openTab();
  const editor = await openEditor(fakeEngine(), idleProvers, tab.library, () => first);
  return { ...tab, editor, state: editor.getState };
}

const saved = (editor: EditorStore) =>
  vi.waitFor(() => expect(editor.getState().saved.state).toBe('saved'), { interval: 1, timeout: 20_000 });

describe('after a reload (C-29)', () => {
  it('500 steps can be taken back, and made again', async () => {
    const here = await open(drawing().drop('router', { x: 0, y: 0 }).document);
    const start = writeDocument(here.state().document);
    for (let x = 1; x <= 500; x += 1)
      here.state().dispatch(moveElements, { to: [{ id: 'router-1', x, y: 0 }] });
    const end = writeDocument(here.state().document);
    for (let n = 0; n < 100; n += 1) here.state().undo();
    await saved(here.editor);
    here.kill();

    const there = await open();
    expect([there.state().undoLabels.length, there.state().redoLabels.length]).toEqual([400, 100]);
    for (let n = 0; n < 100; n += 1) there.state().redo();
    expect(writeDocument(there.state().document)).toBe(end);
    for (let n = 0; n < 500; n += 1) there.state().undo();
    expect(writeDocument(there.state().document)).toBe(start);
    there.state().undo();
    expect(writeDocument(there.state().document)).toBe(start);
  });

  it('a change after undo has left nothing to make again', async () => {
    const here = await open();
    for (const name of ['A', 'B', 'C']) here.state().dispatch(renameDocument, { name });
    here.state().undo();
    here.state().undo();
    here.state().dispatch(renameDocument, { name: 'D' });
    await saved(here.editor);
    here.kill();
    const there = await open();
    expect(there.state().redoLabels).toEqual([]);
    there.state().undo();
    expect(there.state().document.name).toBe('A');
    there.state().undo();
    expect(there.state().document.name).toBe('Design');
  });

  it('switching to another design and back keeps the steps of both', async () => {
    const { state, editor } = await open();
    state().dispatch(renameDocument, { name: 'A' });
    const first = state().documentKey;
    await state().openDocument(emptyDocument('Second'));
    state().dispatch(renameDocument, { name: 'Second, renamed' });
    await saved(editor);
    await state().switchTo(first);
    state().undo();
    expect(state().document.name).toBe('Design');
  });
});

describe('any run of actions, with reloads between them (T-A10)', () => {
  const die = fc.noBias(fc.nat(2 ** 30));
  const runs: fc.Arbitrary<Dice[]> = fc.noBias(
    fc.array(fc.tuple(die, die, die, die), { minLength: 10, maxLength: 40 }),
  );

  it('undone returns to the start, made again to the end; what is kept reads back the same, with no loose end', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async (sequence) => {
        browser = startBrowser();
        let tab = await open();
        const start = writeDocument(tab.state().document);
        for (const [index, one] of sequence.entries()) {
          const { command, args } = actionFrom(tab.state().document, one);
          const [before, redo] = [tab.state().document, tab.state().redoLabels];
          tab.state().dispatch(command, args);
          // (c) an edit clears redo, and redo only
          if (tab.state().document !== before) expect(tab.state().redoLabels).toEqual([]);
          else expect(tab.state().redoLabels).toEqual(redo);
          if (one[1] % 7 === 0) tab.state().undo();
          if (one[1] % 14 === 0) tab.state().redo();
          // (e)
          expect(checkReferences(tab.state().document)).toEqual([]);
          if (index % 11 === 10) {
            await saved(tab.editor);
            tab.kill();
            tab = await open();
          }
        }
        const end = writeDocument(tab.state().document);
        // (d)
        const read = readDocument(end);
        expect(read.ok && writeDocument(read.value)).toBe(end);
        const steps = tab.state().undoLabels.length;
        for (let n = 0; n < steps; n += 1) tab.state().undo();
        expect(writeDocument(tab.state().document)).toBe(start);
        if (steps > 0) await saved(tab.editor);
        tab.kill();
        tab = await open();
        for (let n = 0; n < steps; n += 1) tab.state().redo();
        expect(writeDocument(tab.state().document)).toBe(end);
      }),
      { numRuns: Number(process.env.SOAK_RUNS ?? 25) },
    );
  }, 120_000);
});
