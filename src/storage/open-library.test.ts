import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDocument, type TopologyDocument, VERSION } from '#model/document.ts';
import { arbitraryDocument } from '#model/format/arbitrary-document.ts';
import { diffDocuments } from '#model/format/document-diff.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { type FakeBrowser, startBrowser } from './browser-for-tests.ts';
import type { DocumentLibrary, LoadedDocument } from './document-library.ts';
import { DATABASE_NAME } from './indexed-db-store.ts';
import type { WritableFile } from './linked-file.ts';
import { openLinkedFiles } from './linked-files.ts';
import { openLibrary } from './open-library.ts';

let browser: FakeBrowser;
const unhandled = vi.fn();

beforeEach(() => {
  browser = startBrowser();
  unhandled.mockClear();
  process.on('unhandledRejection', unhandled);
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await new Promise((resolve) => setTimeout(resolve, 0));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

const named = (document: TopologyDocument, name: string): TopologyDocument => ({ ...document, name });

async function loadFrom(library: DocumentLibrary, key: string): Promise<LoadedDocument> {
  const result = await library.load(key);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Renames the document `times` times, to `change 1`, `change 2` ... */
async function edit(
  library: DocumentLibrary,
  key: string,
  document: TopologyDocument,
  times: number,
  from = 0,
) {
  let current = document;
  for (let i = from + 1; i <= from + times; i += 1) {
    const next = named(current, `change ${i}`);
    expect(await library.append(key, diffDocuments(current, next))).toMatchObject({ state: 'saved' });
    current = next;
  }
  return current;
}

const database = () => openDB(DATABASE_NAME);

/** Flips one bit of the text of a stored record. */
async function damage(store: 'ops' | 'snapshots', seq: number, at = 0) {
  const db = await database();
  const record = (await db.getAll(store)).find((one) => one.seq === seq);
  const field = store === 'ops' ? 'op' : 'snapshot';
  const text: string = record[field];
  const place = at % text.length;
  record[field] =
    text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ 1) + text.slice(place + 1);
  await db.put(store, record);
  db.close();
}

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

describe('when the disk is full', () => {
  const fill = () =>
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('No space', 'QuotaExceededError');
    });

  it('says so, keeps everything in memory, and saves it all once there is space', async () => {
    const tab = await browser.openTab();
    const { key, document } = await tab.library.create(emptyDocument('A'));
    const full = fill();
    const b = named(document, 'B');
    const c = named(b, 'C');
    for (const [from, to] of [
      [document, b],
      [b, c],
    ] as const) {
      expect(await tab.library.append(key, diffDocuments(from, to))).toMatchObject({
        state: 'not-saved',
        because: expect.stringMatching(/used up\. Export/),
      });
    }
    expect(tab.library.stateOf(key)).toMatchObject({ saved: { state: 'not-saved' }, writable: true });
    expect(await loadFrom(tab.library, key)).toMatchObject({ document: c });
    expect(full.mock.calls.length).toBeLessThanOrEqual(4);
    full.mockRestore();
    expect(await tab.library.retry(key)).toMatchObject({ state: 'saved' });
    tab.kill();
    expect((await loadFrom((await browser.openTab()).library, key)).document).toEqual(c);
  });

  it('does not let go of a design whose changes are nowhere else', async () => {
    const { library } = await browser.openTab();
    const { key, document } = await library.create(emptyDocument('A'));
    fill();
    const b = named(document, 'B');
    await library.append(key, diffDocuments(document, b));
    await library.release(key);
    expect((await loadFrom(library, key)).document).toEqual(b);
  });

  it('still makes new designs, in memory, and lists them', async () => {
    const { library } = await browser.openTab();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No space', 'QuotaExceededError');
    });
    const made = await library.create(emptyDocument('A'));
    expect(made).toMatchObject({ document: { name: 'A' }, writable: true });
    expect(library.stateOf(made.key).saved.state).toBe('not-saved');
    expect(await library.list()).toMatchObject([{ key: made.key, name: 'A' }]);
    vi.restoreAllMocks();
    expect(await library.retry(made.key)).toMatchObject({ state: 'saved' });
  });
});

describe('when the connection is lost', () => {
  const breakFor = (times: number, name: string) => {
    let left = times;
    const original = IDBDatabase.prototype.transaction;
    return vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      if (left > 0) {
        left -= 1;
        throw new DOMException('The database connection is closing.', name);
      }
      return original.apply(this, args);
    });
  };

  it.each(['InvalidStateError', 'UnknownError', 'AbortError'])(
    'as %s, opens it anew and saves',
    async (name) => {
      const { library } = await browser.openTab();
      const { key, document } = await library.create(emptyDocument('A'));
      breakFor(2, name);
      expect(await library.append(key, diffDocuments(document, named(document, 'B')))).toMatchObject({
        state: 'saved',
      });
    },
  );

  it('for good, says so after three attempts, and the change goes out with the next', async () => {
    const tab = await browser.openTab();
    const { key, document } = await tab.library.create(emptyDocument('A'));
    breakFor(3, 'InvalidStateError');
    const b = named(document, 'B');
    expect(await tab.library.append(key, diffDocuments(document, b))).toMatchObject({
      state: 'not-saved',
      because: expect.stringContaining('does not answer'),
    });
    const c = { ...b, notes: 'and more' };
    expect(await tab.library.append(key, diffDocuments(b, c))).toMatchObject({ state: 'saved' });
    tab.kill();
    expect((await loadFrom((await browser.openTab()).library, key)).document).toEqual(c);
  });

  it('after the change was written but before that was heard, writes it once', async () => {
    const tab = await browser.openTab();
    const { key, document } = await tab.library.create(emptyDocument('A'));
    const original = IDBDatabase.prototype.transaction;
    let deaf = true;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const tx = original.apply(this, args);
      if (!deaf) return tx;
      deaf = false;
      const listen = tx.addEventListener.bind(tx);
      // The first to listen is the library; the fake browser listens too, and hears the truth.
      const heard: Record<string, EventListener> = {};
      tx.addEventListener = ((type: string, listener: EventListener) => {
        const isFirst = !(type in heard);
        heard[type] ??= listener;
        listen(type, isFirst && type === 'complete' ? (event) => heard.abort?.(event) : listener);
      }) as typeof tx.addEventListener;
      return tx;
    });
    const outcome = await tab.library.append(key, diffDocuments(document, named(document, 'B')));
    expect(outcome.state).toBe('saved');
    const db = await database();
    expect((await db.getAll('ops')).map(({ seq }) => seq)).toEqual([1]);
    db.close();
  });
});

describe('two tabs', () => {
  it('have one writer: the other sees the design and cannot change it', async () => {
    const first = await browser.openTab();
    const second = await browser.openTab();
    const { key, document } = await first.library.create(emptyDocument('A'));
    const seen = await loadFrom(second.library, key);
    expect(seen).toMatchObject({ document, writable: false });
    expect(await second.library.append(key, diffDocuments(document, named(document, 'mine')))).toMatchObject({
      state: 'not-saved',
      because: expect.stringContaining('another tab'),
    });
    await edit(first.library, key, document, 1);
  });

  it('hand over: the one that writes is told and stops, the other goes on from its last change', async () => {
    const first = await browser.openTab();
    const second = await browser.openTab();
    const { key, document } = await first.library.create(emptyDocument('A'));
    const current = await edit(first.library, key, document, 3);
    await loadFrom(second.library, key);
    const told = vi.fn();
    first.library.onStateChange(told);
    const taken = await second.library.takeOver(key);
    expect(taken).toMatchObject({ ok: true, value: { document: current, writable: true } });
    expect(told).toHaveBeenLastCalledWith(key, expect.objectContaining({ writable: false }));
    expect(await first.library.append(key, diffDocuments(current, named(current, 'late')))).toMatchObject({
      state: 'not-saved',
    });
    await edit(second.library, key, current, 2, 3);
    const back = await first.library.takeOver(key);
    expect(back).toMatchObject({ ok: true, value: { document: { name: 'change 5' }, writable: true } });
  });

  it('free the design when the writer goes, in order or by a crash', async () => {
    const first = await browser.openTab();
    const { key } = await first.library.create(emptyDocument('A'));
    first.kill();
    const second = await browser.openTab();
    expect((await loadFrom(second.library, key)).writable).toBe(true);
    await second.library.release(key);
    const third = await browser.openTab();
    expect((await loadFrom(third.library, key)).writable).toBe(true);
  });

  it('never both write, even where the browser has no locks', async () => {
    const first = await browser.openTab({ locks: undefined });
    const second = await browser.openTab({ locks: undefined });
    const { key, document } = await first.library.create(emptyDocument('A'));
    const seen = await loadFrom(second.library, key);
    await edit(second.library, key, seen.document, 1);
    expect(await first.library.append(key, diffDocuments(document, named(document, 'late')))).toMatchObject({
      state: 'not-saved',
      because: expect.stringContaining('another tab'),
    });
    expect(first.library.stateOf(key).writable).toBe(false);
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
