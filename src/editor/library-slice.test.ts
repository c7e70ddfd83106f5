import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addNode } from '#commands/add-node.ts';
import { renameDocument } from '#commands/rename-document.ts';
import { emptyDocument } from '#model/document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { NodeId } from '#model/ids.ts';
import { type FakeBrowser, startBrowser } from '#storage/browser-for-tests.ts';
import type { EditorStore } from './create-editor.ts';
import { fakeEngine } from './editor-for-tests.ts';
import { openEditor } from './open-editor.ts';

const router = { id: 'r1' as NodeId, kind: 'router', at: { x: 0, y: 0 } } as const;
const names = (editor: EditorStore) => editor.getState().documents.map(({ name }) => name);
const saved = (editor: EditorStore) => vi.waitFor(() => expect(editor.getState().saved.state).toBe('saved'));

let browser: FakeBrowser;
beforeEach(() => {
  browser = startBrowser();
});

async function open() {
  const tab = await browser.openTab();
  const editor = await openEditor(fakeEngine(), tab.library, () => emptyDocument('First'));
  return { ...tab, editor, state: editor.getState };
}

describe('a change', () => {
  it('is there again in the next tab, undone steps included', async () => {
    const here = await open();
    here.state().dispatch(addNode, router);
    here.state().dispatch(renameDocument, { name: 'Mine' });
    here.state().undo();
    expect(here.state().saved).toEqual({ state: 'saving' });
    await saved(here.editor);
    here.kill();
    const there = await open();
    expect(writeDocument(there.state().document)).toBe(writeDocument(here.state().document));
    expect(there.state()).toMatchObject({
      documentKey: here.state().documentKey,
      document: { name: 'First', nodes: { r1: {} } },
    });
  });
});

describe('opening and importing', () => {
  it('make a new design and leave the old one as it was', async () => {
    const { editor, state } = await open();
    state().dispatch(addNode, router);
    const [key, before] = [state().documentKey, writeDocument(state().document)];
    await state().openDocument(emptyDocument('Template'));
    expect(state()).toMatchObject({ document: { name: 'Template' }, undoLabels: [], selection: [] });
    await state().importText(writeDocument(emptyDocument('From a file')), 'design.json');
    expect(state().document.name).toBe('From a file');
    expect(names(editor).sort()).toEqual(['First', 'From a file', 'Template']);
    await state().switchTo(key);
    expect(writeDocument(state().document)).toBe(before);
  });

  it('of a bad file change nothing, and say which file', async () => {
    const { state } = await open();
    const before = state().document;
    const outcome = await state().importText('{ "format": "other" }', 'notes.json');
    expect(outcome).toMatchObject({
      ok: false,
      error: { message: 'notes.json: This file is no Handoff design.' },
    });
    expect(state()).toMatchObject({ document: before, refusal: { id: 'format/not-a-design' } });
  });

  it('of a design that is not there change nothing', async () => {
    const { state } = await open();
    const before = state().documentKey;
    await state().switchTo('nowhere');
    expect(state()).toMatchObject({ documentKey: before, refusal: expect.anything() });
  });

  it('of a name keep the list of designs up to date', async () => {
    const { editor, state } = await open();
    state().dispatch(renameDocument, { name: 'Better' });
    await vi.waitFor(() => expect(names(editor)).toEqual(['Better']));
  });
});

describe('a second tab', () => {
  it('can read but not change, until it takes over; then the first cannot', async () => {
    const one = await open();
    one.state().dispatch(addNode, router);
    await saved(one.editor);
    const two = await open();
    expect(two.state()).toMatchObject({ documentKey: one.state().documentKey, writable: false });
    expect(two.state().dispatch(renameDocument, { name: 'No' })).toMatchObject({
      error: { id: 'editor/read-only' },
    });
    one.state().dispatch(renameDocument, { name: 'Yes' });
    await saved(one.editor);
    await two.state().takeOver();
    expect(two.state()).toMatchObject({ writable: true, document: { name: 'Yes' } });
    await vi.waitFor(() => expect(one.state().writable).toBe(false));
    one.state().undo();
    expect(one.state()).toMatchObject({ document: { name: 'Yes' }, refusal: { id: 'editor/read-only' } });
    two.state().dispatch(renameDocument, { name: 'Mine now' });
    await saved(two.editor);
    expect(await two.library.list()).toMatchObject([{ name: 'Mine now' }]);
  });
});

describe('what could not be kept', () => {
  it('is told, and can be tried again', async () => {
    const { library, kill } = await browser.openTab();
    kill();
    let works = false;
    const failing = {
      ...library,
      append: async () => ({ state: 'not-saved', because: 'The disk is full.' }) as const,
      retry: async () =>
        (works ? { state: 'saved', at: 1 } : { state: 'not-saved', because: 'Still full.' }) as never,
    };
    const editor = await openEditor(fakeEngine(), failing, () => emptyDocument('First'));
    editor.getState().dispatch(addNode, router);
    await vi.waitFor(() =>
      expect(editor.getState().saved).toEqual({ state: 'not-saved', because: 'The disk is full.' }),
    );
    await editor.getState().retrySaving();
    expect(editor.getState().saved).toEqual({ state: 'not-saved', because: 'Still full.' });
    works = true;
    await editor.getState().retrySaving();
    expect(editor.getState().saved).toEqual({ state: 'saved', at: 1 });
    expect(editor.getState().document.nodes).toHaveProperty('r1');
  });
});
