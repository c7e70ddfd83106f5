import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDocument, VERSION } from '#model/document.ts';
import { arbitraryDocument } from '#model/format/arbitrary-document.ts';
import { diffDocuments } from '#model/format/document-diff.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { type FakeBrowser, startBrowser } from './browser-for-tests.ts';
import { database, edit, expectNoUnheardRejection, loadFrom, named } from './library-for-tests.ts';
import type { WritableFile } from './linked-file.ts';
import { openLinkedFiles } from './linked-files.ts';
import { openLibrary } from './open-library.ts';

let browser: FakeBrowser;

expectNoUnheardRejection();
beforeEach(() => {
  browser = startBrowser();
});

describe('keeping designs', () => {
  it('gives back what was put in, byte for byte', () =>
    fc.assert(
      fc.asyncProperty(arbitraryDocument, arbitraryDocument, async (first, second) => {
        const tab = await startBrowser().openTab();
        const { key } = await tab.library.create(first);
        await tab.library.append(key, diffDocuments(first, second));
        tab.kill();
        const found = await loadFrom((await browser.openTab()).library, key);
        expect(writeDocument(found.document)).toBe(writeDocument(second));
        expect(found).toMatchObject({ writable: true, dropped: null });
      }),
      { numRuns: 10 },
    ));

  it('lists them by their names of now, the last changed first', async () => {
    const { library } = await browser.openTab();
    const a = await library.create(emptyDocument('A'));
    await library.create(emptyDocument('B'));
    expect((await library.list()).map(({ name }) => name)).toEqual(['B', 'A']);
    await library.append(a.key, diffDocuments(a.document, named(a.document, 'A, renamed')));
    expect((await library.list()).map(({ name }) => name)).toEqual(['A, renamed', 'B']);
  });

  it('moves them to the bin, whence they come back for 30 days', async () => {
    const { library } = await browser.openTab();
    const { key } = await library.create(emptyDocument('A'));
    expect(await library.remove(key)).toEqual({ ok: true });
    expect(await library.list()).toEqual([]);
    expect(await library.listBin()).toMatchObject([{ key, name: 'A' }]);
    await browser.openTab({ now: () => 29 * 86_400_000 });
    expect(await library.restore(key)).toEqual({ ok: true });
    expect(await library.list()).toMatchObject([{ key, name: 'A' }]);
    await library.remove(key);
    await browser.openTab({ now: () => 31 * 86_400_000 });
    expect(await library.restore(key)).toMatchObject({ ok: false, error: { id: 'storage/not-there' } });
    expect(await library.load(key)).toMatchObject({ ok: false, error: { id: 'storage/not-there' } });
  });

  it('forgets which file a design was written to when it goes for good, and no sooner', async () => {
    const { library } = await browser.openTab();
    const [gone, stays] = [
      await library.create(emptyDocument('A')),
      await library.create(emptyDocument('B')),
    ];
    const handle = { name: 'plan.handoff.json' } as WritableFile;
    for (const { key } of [gone, stays]) await openLinkedFiles().set(key, { handle, hash: null });
    await library.remove(gone.key);
    await browser.openTab({ now: () => 29 * 86_400_000 });
    expect(await openLinkedFiles().get(gone.key)).toMatchObject({ handle });
    await browser.openTab({ now: () => 31 * 86_400_000 });
    await vi.waitFor(async () => expect(await openLinkedFiles().get(gone.key)).toBeNull());
    expect(await openLinkedFiles().get(stays.key)).toMatchObject({ handle });
  });

  it('asks the browser to keep its storage at the first change, and not before', async () => {
    const persist = vi.fn(async () => false);
    const { library } = await browser.openTab({ persist });
    const { key, document } = await library.create(emptyDocument('A'));
    expect(persist).not.toHaveBeenCalled();
    await edit(library, key, document, 3);
    expect(persist).toHaveBeenCalledOnce();
  });

  it('says "saving" first and "saved" only when it is on disk', async () => {
    const { library } = await browser.openTab();
    const { key, document } = await library.create(emptyDocument('A'));
    const states: string[] = [];
    const stop = library.onStateChange((about, { saved }) => {
      expect(about).toBe(key);
      states.push(saved.state);
    });
    const append = library.append(key, diffDocuments(document, named(document, 'B')));
    expect(states).toEqual(['saving']);
    await append;
    expect(states).toEqual(['saving', 'saved']);
    stop();
    await edit(library, key, named(document, 'B'), 1);
    expect(states).toHaveLength(2);
  });

  it('writes changes that come faster than the disk in their order', async () => {
    const tab = await browser.openTab();
    const { key, document } = await tab.library.create(emptyDocument('A'));
    const names = Array.from({ length: 20 }, (_, i) => named(document, `change ${i}`));
    const outcomes = names.map((next, i) =>
      tab.library.append(key, diffDocuments(names[i - 1] ?? document, next)),
    );
    for (const outcome of await Promise.all(outcomes)) expect(outcome.state).toBe('saved');
    const db = await database();
    expect((await db.getAll('ops')).map(({ seq }) => seq)).toEqual(names.map((_, i) => i + 1));
    db.close();
    tab.kill();
    expect((await loadFrom((await browser.openTab()).library, key)).document.name).toBe('change 19');
  });
});

describe('snapshots', () => {
  it('are made every so many changes; three are kept, and the ops that the oldest of them needs', async () => {
    const { library } = await browser.openTab({ snapshotEvery: 10 });
    const { key, document } = await library.create(emptyDocument('A'));
    await edit(library, key, document, 57);
    const db = await database();
    expect((await db.getAllKeys('snapshots')).map((at) => (at as [string, number])[1])).toEqual([30, 40, 50]);
    expect((await db.getAll('ops')).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 27 }, (_, i) => i + 31),
    );
    db.close();
  });

  it('leave other designs alone', async () => {
    const { library } = await browser.openTab({ snapshotEvery: 2 });
    const a = await library.create(emptyDocument('A'));
    const b = await library.create(emptyDocument('B'));
    await edit(library, b.key, b.document, 1);
    await edit(library, a.key, a.document, 20);
    const other = await browser.openTab();
    expect((await loadFrom(other.library, b.key)).document.name).toBe('change 1');
  });
});

describe('other versions of the program', () => {
  const rewrite = async (change: (snapshot: { schema: number }) => object) => {
    const db = await database();
    for (const snapshot of await db.getAll('snapshots')) await db.put('snapshots', change(snapshot));
    db.close();
  };

  it('that are newer: refuses, and leaves the design as it is', async () => {
    const tab = await browser.openTab();
    const { key } = await tab.library.create(emptyDocument('A'));
    tab.kill();
    await rewrite((snapshot) => ({ ...snapshot, schema: VERSION + 1 }));
    const { library } = await browser.openTab();
    expect(await library.load(key)).toMatchObject({ ok: false, error: { id: 'storage/newer-version' } });
  });
});

describe('without storage', () => {
  it('works, and says all the time that nothing is kept', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const library = await openLibrary({ locks: undefined });
    expect(library.place).toBe('memory');
    const { key, document } = await library.create(emptyDocument('A'));
    const nothingKept = { state: 'not-saved', because: expect.stringContaining('keeps nothing') };
    expect(library.stateOf(key).saved).toEqual(nothingKept);
    const b = named(document, 'B');
    expect(await library.append(key, diffDocuments(document, b))).toEqual(nothingKept);
    await library.release(key);
    expect(await library.list()).toMatchObject([{ key, name: 'B' }]);
    expect((await loadFrom(library, key)).document).toEqual(b);
  });

  it('as where opening it fails', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect((await openLibrary({ locks: undefined })).place).toBe('memory');
  });
});

describe('the text of a design', () => {
  it('can be had for rescue, also of one that no longer opens', async () => {
    const tab = await browser.openTab();
    const { key, document } = await tab.library.create(emptyDocument('A'));
    const broken = {
      ...document,
      links: { l: { id: 'l', kind: 'note', name: '', ends: ['a', 'b'] } },
    } as never;
    await tab.library.append(key, diffDocuments(document, broken));
    tab.kill();
    const { library } = await browser.openTab();
    expect(await library.load(key)).toMatchObject({ ok: false });
    const text = await library.readText(key);
    expect(text.ok && JSON.parse(text.value)).toEqual(broken);
  });
});
