import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDocument } from '#model/document.ts';
import { diffDocuments } from '#model/format/document-diff.ts';
import { type FakeBrowser, startBrowser } from './browser-for-tests.ts';
import { damage, edit, expectNoUnheardRejection, loadFrom, named } from './library-for-tests.ts';

let browser: FakeBrowser;

expectNoUnheardRejection();
beforeEach(() => {
  browser = startBrowser();
});

describe('a crash', () => {
  it('after any change loses none that was called saved', async () => {
    let tab = await browser.openTab({ snapshotEvery: 4 });
    const { key, document } = await tab.library.create(emptyDocument('A'));
    let current = document;
    for (let i = 0; i < 15; i += 1) {
      current = await edit(tab.library, key, current, 1, i);
      tab.kill();
      tab = await browser.openTab({ snapshotEvery: 4 });
      expect((await loadFrom(tab.library, key)).document).toEqual(current);
    }
  });

  it('in the middle of saving leaves the design as it was before or after, whichever write it hits', async () => {
    const methods = ['put', 'add', 'get', 'getAllKeys', 'delete'] as const;
    const seen = new Set<string>();
    for (const method of methods) {
      for (let nth = 1; nth <= 4; nth += 1) {
        browser = startBrowser();
        const tab = await browser.openTab({ snapshotEvery: 2 });
        const { key, document } = await tab.library.create(emptyDocument('A'));
        const before = await edit(tab.library, key, document, 3);
        let calls = 0;
        const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
        const spy = vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
          this: IDBObjectStore,
          ...args: unknown[]
        ) {
          calls += 1;
          if (calls === nth) this.transaction.abort();
          if (calls >= nth) throw new DOMException('The tab was killed', 'DataError');
          return original.apply(this, args);
        } as never);
        const after = named(before, 'the last change');
        const { state } = await tab.library.append(key, diffDocuments(before, after));
        spy.mockRestore();
        tab.kill();
        const found = await loadFrom((await browser.openTab()).library, key);
        expect([before.name, after.name]).toContain(found.document.name);
        expect(found.dropped).toBeNull();
        if (state === 'saved') expect(found.document.name).toBe(after.name);
        seen.add(`${state} ${found.document.name}`);
      }
    }
    expect(seen).toEqual(new Set(['saved the last change', 'not-saved change 3']));
  });
});

describe('damage', () => {
  it('of a snapshot is noticed wherever it is, and the one before it is as good', async () => {
    const tab = await browser.openTab({ snapshotEvery: 5 });
    const { key, document } = await tab.library.create(emptyDocument('A'));
    const last = await edit(tab.library, key, document, 17);
    tab.kill();
    for (let at = 0; at < 200; at += 7) {
      await damage('snapshots', 15, at);
      const reader = await browser.openTab();
      const found = await loadFrom(reader.library, key);
      expect(found).toMatchObject({ document: last, dropped: null });
      reader.kill();
      await damage('snapshots', 15, at);
    }
    await damage('snapshots', 15);
    await damage('snapshots', 10);
    expect(await loadFrom((await browser.openTab()).library, key)).toMatchObject({
      document: last,
      dropped: null,
    });
  });

  it('of a change ends the design before it, and says how many are missing', async () => {
    const tab = await browser.openTab();
    const { key, document } = await tab.library.create(emptyDocument('A'));
    await edit(tab.library, key, document, 9);
    tab.kill();
    await damage('ops', 7, 12);
    const next = await browser.openTab();
    const found = await loadFrom(next.library, key);
    expect(found.document.name).toBe('change 6');
    expect(found.dropped).toBe(
      "The last 3 changes could not be read back from this browser's storage and are not in this design.",
    );
    // and what is done from there is kept
    await edit(next.library, key, found.document, 2, 20);
    next.kill();
    expect(await loadFrom((await browser.openTab()).library, key)).toMatchObject({
      document: { name: 'change 22' },
      dropped: null,
    });
  });

  it('of every snapshot is told, and touches no other design', async () => {
    const tab = await browser.openTab();
    const { key } = await tab.library.create(emptyDocument('A'));
    tab.kill();
    await damage('snapshots', 0, 30);
    const { library } = await browser.openTab();
    expect(await library.load(key)).toMatchObject({
      ok: false,
      error: { id: 'storage/unreadable', message: expect.stringContaining('"A"') },
    });
    const b = await library.create(emptyDocument('B'));
    expect(b.writable).toBe(true);
  });
});
