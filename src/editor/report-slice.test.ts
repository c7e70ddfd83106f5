import { describe, expect, it } from 'vitest';
import { drawing } from '#commands/drawing-for-tests.ts';
import { moveElements } from '#commands/move-elements.ts';
import { removeElements } from '#commands/remove-elements.ts';
import { renameDocument } from '#commands/rename-document.ts';
import { renameElement } from '#commands/rename-element.ts';
import { emptyDocument } from '#model/document.ts';
import { editorFor, noReport } from './editor-for-tests.ts';

const design = drawing()
  .drop('router', { x: 0, y: 0 })
  .drop('users', { x: 0, y: 0 })
  .connect('users-1', 'router-1').document;
const move = { to: [{ id: 'router-1', x: 50, y: 0 }] };
const revisions = ({ asked }: { readonly asked: readonly { readonly revision: number }[] }) =>
  asked.map(({ revision }) => revision);

describe('every edit', () => {
  it('asks the engine by itself, undo and redo included', async () => {
    const { editor, engine } = await editorFor(design);
    editor.getState().dispatch(renameElement, { id: 'router-1', name: 'CE' });
    editor.getState().undo();
    editor.getState().redo();
    expect(revisions(engine)).toEqual([0, 1, 2, 3]);
    expect(engine.asked.at(-1)?.document).toBe(editor.getState().document);
  });

  it('that only moves things asks nothing, and leaves the report up to date', async () => {
    const { editor, engine } = await editorFor(design);
    engine.answer(0);
    editor.getState().dispatch(moveElements, move);
    editor.getState().dispatch(renameDocument, { name: 'Other' });
    expect(revisions(engine)).toEqual([0]);
    expect(editor.getState()).toMatchObject({ revision: 2, reportRevision: 2 });
  });

  it('that only moves things does not disturb an answer under way', async () => {
    const { editor, engine } = await editorFor(design);
    editor.getState().dispatch(moveElements, move);
    expect(editor.getState().reportRevision).toBe(-1);
    engine.answer(0);
    expect(editor.getState()).toMatchObject({ report: noReport, revision: 1, reportRevision: 1 });
  });
});

describe('a report', () => {
  it('that comes too late is dropped, and the old one is shown as out of date meanwhile', async () => {
    const { editor, engine } = await editorFor(design);
    engine.answer(0);
    editor.getState().dispatch(removeElements, { ids: ['users-1'] });
    expect(editor.getState()).toMatchObject({ report: noReport, reportRevision: 0, revision: 1 });
    const late = { ...noReport, notices: [{ message: 'late', about: [] }] };
    engine.answer(0, late);
    expect(editor.getState().report).toBe(noReport);
  });

  it('of one design is never shown for another', async () => {
    const { editor, engine } = await editorFor(design);
    engine.answer(0);
    await editor.getState().openDocument(emptyDocument('Other'));
    expect(editor.getState()).toMatchObject({ report: null, reportRevision: -1 });
    engine.answer(0);
    expect(editor.getState().report).toBeNull();
    expect(engine.asked.at(-1)?.document.name).toBe('Other');
  });

  it('unselects a step that its path does not have any more', async () => {
    const { editor, engine } = await editorFor(drawing(design).flow('users-1', 'router-1').document);
    editor.getState().selectStep({ type: 'hop', direction: 'forward', index: 2 });
    engine.answer(0);
    expect(editor.getState().selectedStep).toBeNull();
  });
});

describe('the engine', () => {
  it('says what it is doing, and can be tried again when it failed', async () => {
    const { editor, engine } = await editorFor(design);
    engine.say({ state: 'working', revision: 0 });
    expect(editor.getState().engine).toEqual({ state: 'working', message: null, canRetry: false });
    engine.say({ state: 'failed', revision: 0, message: 'It stopped.', canRetry: true });
    expect(editor.getState().engine).toEqual({ state: 'failed', message: 'It stopped.', canRetry: true });
    expect(editor.getState().document).toBe(design);
    editor.getState().retrySimulation();
    engine.answer(0);
    expect(editor.getState().engine.state).toBe('idle');
    expect(revisions(engine)).toEqual([0, 0]);
  });
});
