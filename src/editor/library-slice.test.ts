import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addNode } from '#commands/add-node.ts';
import { renameDocument } from '#commands/rename-document.ts';
import { emptyDocument } from '#model/document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { NodeId } from '#model/ids.ts';
import { type FakeBrowser, startBrowser } from '#storage/browser-for-tests.ts';
import type { EditorStore } from './create-editor.ts';
import { fakeEngine, idleProvers } from './editor-for-tests.ts';
import { openEditor } from './open-editor.ts';

const router = { id: 'r1' as NodeId, kind: 'router', at: { x: 0, y: 0 } } as const;
const names = (editor: EditorStore) => editor.getState().documents.map(({ name }) => name);
const saved = (editor: EditorStore) =>
  vi.waitFor(() => expect(editor.getState().saved.state).toBe('saved'), { interval: 1 });

let browser: FakeBrowser;
beforeEach(() => {
  browser = startBrowser();
});

async function open() {
  const tab = await browser.openTab();
  const editor = await openEditor(fakeEngine(), idleProvers, tab.library, () => emptyDocument('First'));
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
    await vi.waitFor(() => expect(names(editor).sort()).toEqual(['First', 'From a file', 'Template']));
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

describe('a second tab that only reads (T-A6)', () => {
  it('follows each change as it is kept, and keeps its own selection', async () => {
    const one = await open();
    one.state().dispatch(addNode, router);
    await saved(one.editor);
    const two = await open();
    two.state().select([router.id]);
    one.state().dispatch(renameDocument, { name: 'Live' });
    one.state().undo();
    one.state().redo();
    await vi.waitFor(() => expect(two.state().document.name).toBe('Live'));
    await saved(one.editor);
    expect(writeDocument(two.state().document)).toBe(writeDocument(one.state().document));
    expect(two.state()).toMatchObject({ writable: false, selection: ['r1'], undoLabels: [] });
  });

  it('goes on by itself when the tab that wrote is gone, with all that could be undone there', async () => {
    const one = await open();
    const two = await open();
    one.state().dispatch(addNode, router);
    one.state().dispatch(renameDocument, { name: 'Last words' });
    await saved(one.editor);
    one.kill();
    await vi.waitFor(() => expect(two.state().writable).toBe(true));
    expect(two.state()).toMatchObject({
      document: { name: 'Last words' },
      undoLabels: ['add', 'rename design'],
    });
    two.state().undo();
    await saved(two.editor);
    expect(two.state().document.name).toBe('First');
  });

  it('never loses, doubles or reorders a change, whoever takes over and whoever crashes', async () => {
    // given three tabs, and a seeded run of edits, take-overs and crashes
    const tabs = [await open(), await open(), await open()];
    const written: string[] = [];
    for (let n = 0; n < 120; n += 1) {
      const at = (n * 7 + Math.floor(n / 5)) % 3;
      let tab = tabs[at] as (typeof tabs)[number];
      if (n % 13 === 12) {
        tab.kill();
        tab = await open();
        tabs[at] = tab;
      }
      if (!tab.state().writable) await tab.state().takeOver();
      const name = `edit ${n}`;
      tab.state().dispatch(renameDocument, { name });
      await saved(tab.editor);
      written.push(name);
      // then at most one tab believes that it may write
      await vi.waitFor(() => expect(tabs.filter(({ state }) => state().writable)).toHaveLength(1), {
        interval: 1,
      });
    }
    const last = tabs.find(({ state }) => state().writable) as (typeof tabs)[number];
    const names = [last.state().document.name];
    while (last.state().undoLabels.length > 0) {
      last.state().undo();
      names.unshift(last.state().document.name);
    }
    expect(names).toEqual(['First', ...written]);
  });
});

describe('a design that came by a link (C-70)', () => {
  const arrived = emptyDocument('From a colleague');

  it('is shown and not kept, until somebody says so', async () => {
    const { editor, state, library } = await open();
    const mine = state().documentKey;
    await state().visitDocument(arrived);
    expect(state()).toMatchObject({ document: { name: 'From a colleague' }, saved: { state: 'unkept' } });
    await vi.waitFor(() => expect(names(editor)).toEqual(['First']));
    await state().retrySaving();
    expect(state().saved.state).toBe('saved');
    expect((await library.list()).map(({ name }) => name).sort()).toEqual(['First', 'From a colleague']);
    await state().switchTo(mine);
    expect(state().document.name).toBe('First');
  });

  it('is kept from the first change on', async () => {
    const here = await open();
    await here.state().visitDocument(arrived);
    here.state().dispatch(addNode, router);
    await saved(here.editor);
    here.kill();
    const there = await open();
    expect(there.state()).toMatchObject({ document: { name: 'From a colleague' }, undoLabels: ['add'] });
  });

  it('leaves nothing behind when nobody wanted it', async () => {
    const { state, library } = await open();
    const mine = state().documentKey;
    await state().visitDocument(arrived);
    await state().switchTo(mine);
    expect((await library.list()).map(({ name }) => name)).toEqual(['First']);
  });
});

describe('the shelf of designs (C-68)', () => {
  it('renames, duplicates, removes and brings back, also what is not open', async () => {
    const { editor, state } = await open();
    const first = state().documentKey;
    state().dispatch(addNode, router);
    await state().openDocument(emptyDocument('Second'));
    await state().renameDocument(first, 'Renamed');
    await state().duplicateDocument(first);
    expect(names(editor).sort()).toEqual(['Renamed', 'Renamed (copy)', 'Second']);
    const copy = state().documents.find(({ name }) => name === 'Renamed (copy)')?.key ?? '';
    expect(await state().peekAt(copy)).toMatchObject({ nodes: { r1: { kind: 'router' } } });
    await state().removeDocument(first);
    expect(names(editor).sort()).toEqual(['Renamed (copy)', 'Second']);
    expect(state().bin).toMatchObject([{ key: first, name: 'Renamed', removedAt: expect.any(Number) }]);
    await state().bringBackDocument(first);
    expect(names(editor)).toContain('Renamed');
    await state().removeDocument(state().documentKey);
    expect(names(editor)).toContain('Second');
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
    const editor = await openEditor(fakeEngine(), idleProvers, failing, () => emptyDocument('First'));
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
