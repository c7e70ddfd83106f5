import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNode } from '#commands/add-node.ts';
import { actionFrom, type Dice } from '#commands/arbitrary-action.ts';
import { drawing } from '#commands/drawing-for-tests.ts';
import { moveElements } from '#commands/move-elements.ts';
import { renameDocument } from '#commands/rename-document.ts';
import { emptyDocument } from '#model/document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { NodeId } from '#model/ids.ts';
import { editorFor } from './editor-for-tests.ts';
import { MAX_STEPS } from './history-slice.ts';

const at = { x: 0, y: 0 };
const router = { id: 'r1' as NodeId, kind: 'router', at } as const;

describe('a change', () => {
  it('can be taken back and made again, by its name', async () => {
    const { editor } = await editorFor();
    editor.getState().dispatch(addNode, router);
    expect(editor.getState()).toMatchObject({ undoLabels: ['add'], redoLabels: [], revision: 1 });
    editor.getState().undo();
    expect(editor.getState()).toMatchObject({
      document: { nodes: {} },
      undoLabels: [],
      redoLabels: ['add'],
      revision: 2,
    });
    editor.getState().redo();
    expect(editor.getState()).toMatchObject({
      document: { nodes: { r1: {} } },
      undoLabels: ['add'],
      redoLabels: [],
      revision: 3,
    });
  });

  it('that is refused says why, and changes nothing', async () => {
    const { editor } = await editorFor();
    editor.getState().dispatch(addNode, router);
    const before = editor.getState();
    const outcome = before.dispatch(addNode, router);
    expect(outcome).toMatchObject({ ok: false, error: { id: 'id/taken' } });
    expect(editor.getState()).toEqual({ ...before, refusal: outcome.ok ? null : outcome.error });
    editor.getState().dismissRefusal();
    expect(editor.getState().refusal).toBeNull();
  });

  it('that changes nothing is no step', async () => {
    const { editor } = await editorFor();
    editor.getState().dispatch(renameDocument, { name: 'Design' });
    expect(editor.getState()).toMatchObject({ undoLabels: [], revision: 0 });
  });

  it('forgets what was undone before it', async () => {
    const { editor } = await editorFor();
    editor.getState().dispatch(addNode, router);
    editor.getState().undo();
    editor.getState().dispatch(renameDocument, { name: 'Other' });
    expect(editor.getState().redoLabels).toEqual([]);
    editor.getState().redo();
    expect(editor.getState().document.nodes).toEqual({});
  });
});

describe('history', () => {
  it('goes back at least 500 steps', async () => {
    const { editor } = await editorFor(drawing().drop('router', at).document);
    for (let x = 1; x <= MAX_STEPS + 10; x += 1) {
      editor.getState().dispatch(moveElements, { to: [{ id: 'router-1', x, y: 0 }] });
    }
    expect(editor.getState().undoLabels).toHaveLength(MAX_STEPS);
    for (let n = 0; n < 500; n += 1) editor.getState().undo();
    expect(editor.getState().document.geometry['router-1' as NodeId]?.x).toBe(MAX_STEPS + 10 - 500);
  });

  it('has no end and no beginning to fall over', async () => {
    const { editor } = await editorFor();
    editor.getState().undo();
    editor.getState().redo();
    expect(editor.getState().revision).toBe(0);
  });
});

describe('any run of actions (T-A10)', () => {
  const die = fc.noBias(fc.nat(2 ** 30));
  const runs: fc.Arbitrary<Dice[]> = fc.noBias(
    fc.array(fc.tuple(die, die, die, die), { minLength: 10, maxLength: 50 }),
  );

  it('undone returns to the start, and made again to the end, byte for byte; nothing selected is gone', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async (sequence) => {
        const { editor } = await editorFor(emptyDocument('Design'));
        const state = editor.getState;
        const start = writeDocument(state().document);
        for (const one of sequence) {
          const { command, args } = actionFrom(state().document, one);
          state().dispatch(command, args);
          if (one[1] % 9 === 0) state().undo();
          if (one[1] % 18 === 0) state().redo();
          const { document } = state();
          const everything = [document.nodes, document.links, document.zones].flatMap((parts) =>
            Object.keys(parts),
          );
          expect(everything).toEqual(expect.arrayContaining([...state().selection]));
          state().select(everything as NodeId[]);
        }
        const end = writeDocument(state().document);
        const steps = state().undoLabels.length;
        for (let n = 0; n < steps; n += 1) state().undo();
        expect(writeDocument(state().document)).toBe(start);
        for (let n = 0; n < steps; n += 1) state().redo();
        expect(writeDocument(state().document)).toBe(end);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
