import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { emptyDocument, type TopologyDocument } from '#model/document.ts';
import { diffDocuments } from '#model/format/document-diff.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { r0 } from '#templates/r0.ts';
import { startBrowser } from './browser-for-tests.ts';
import type { DocumentLibrary } from './document-library.ts';
import { database, expectNoUnheardRejection, named } from './library-for-tests.ts';

/** More in `npm run soak -- --only storage`. */
const RUNS = Number(process.env.SOAK_RUNS ?? 60);

expectNoUnheardRejection();

async function rename(library: DocumentLibrary, key: string, document: TopologyDocument, name: string) {
  const next = named(document, name);
  return { next, saved: await library.append(key, diffDocuments(document, next)) };
}

/** What browsers were seen to say; the second text of `UnknownError` is Chromium's when its files are gone. */
const ERRORS = [
  new DOMException('The database connection is closing.', 'InvalidStateError'),
  new DOMException('Internal error.', 'UnknownError'),
  new DOMException('Failed to read large IndexedDB value', 'UnknownError'),
  new DOMException('The transaction was aborted.', 'AbortError'),
  new DOMException('The quota has been exceeded.', 'QuotaExceededError'),
  new DOMException('A higher version is open.', 'VersionError'),
  new DOMException('The transaction has finished.', 'TransactionInactiveError'),
];

describe('a disk that fails (T-A3)', () => {
  it('ends in saved or in a visible "not saved", never in silence, and loses nothing that was called saved', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ERRORS),
        fc.constantFrom('put', 'add', 'get', 'getAll', 'delete', 'clear'),
        fc.array(fc.boolean(), { minLength: 4, maxLength: 12 }),
        async (error, method, fails) => {
          const browser = startBrowser();
          const tab = await browser.openTab({ snapshotEvery: 3 });
          const { key, document } = await tab.library.create(emptyDocument('Start'));
          let current = document;
          let lastSaved = 'Start';
          for (const [index, failing] of fails.entries()) {
            const spy = failing
              ? vi.spyOn(IDBObjectStore.prototype, method as 'put').mockImplementation(() => {
                  throw error;
                })
              : null;
            const { next, saved } = await rename(tab.library, key, current, `edit ${index}`);
            spy?.mockRestore();
            current = next;
            if (saved.state === 'saved') lastSaved = current.name;
            else
              expect(saved).toMatchObject({ state: 'not-saved', because: expect.stringMatching(/Export/) });
          }
          // what could not be kept goes out when the disk works again
          const retried = await tab.library.retry(key);
          expect(retried.state).toBe('saved');
          lastSaved = current.name;
          tab.kill();
          const found = await (await browser.openTab()).library.load(key);
          expect(found.ok && found.value.document.name).toBe(lastSaved);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('a crash at any request to the storage (T-A2)', () => {
  it('leaves the design as it was before the change or after it, never between', async () => {
    // given an edit that writes an op, a step of the history, the record, a snapshot and what the snapshot lets go of
    const requests = await countRequests();
    expect(requests).toBeGreaterThan(8);
    for (let at = 0; at < requests; at += 1) {
      const browser = startBrowser();
      const tab = await browser.openTab({ snapshotEvery: 2 });
      const { key, document } = await tab.library.create(r0());
      const one = (await rename(tab.library, key, document, 'before')).next;
      const restore = dieAt(at);
      void rename(tab.library, key, one, 'after');
      await new Promise((resolve) => setTimeout(resolve, 4));
      restore();
      tab.kill();
      const found = await (await browser.openTab()).library.load(key);
      if (!found.ok) throw new Error(`${at}: ${found.error.message}`);
      expect(['before', 'after']).toContain(found.value.document.name);
      expect(writeDocument(named(found.value.document, 'x'))).toBe(writeDocument(named(r0(), 'x')));
      const steps = found.value.history.undo.length;
      expect(steps).toBe(found.value.document.name === 'after' ? 2 : 1);
    }
  });

  const METHODS = ['put', 'add', 'get', 'getAllKeys', 'delete'] as const;

  /** From that request on nothing is answered, and its transaction does not come to an end: the process is gone. */
  function dieAt(at: number): () => void {
    let seen = 0;
    let dead = false;
    const spies = METHODS.map((method) => {
      const real = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
      return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...args: unknown[]
      ) {
        dead ||= seen === at;
        seen += 1;
        if (!dead) return real.apply(this, args) as never;
        try {
          this.transaction.abort();
        } catch {
          // It went with an earlier request.
        }
        throw new DOMException('The process is gone', 'AbortError');
      } as never);
    });
    return () => {
      for (const spy of spies) spy.mockRestore();
    };
  }

  async function countRequests(): Promise<number> {
    const tab = await startBrowser().openTab({ snapshotEvery: 2 });
    const { key, document } = await tab.library.create(r0());
    const one = (await rename(tab.library, key, document, 'before')).next;
    const spies = METHODS.map((method) => vi.spyOn(IDBObjectStore.prototype, method));
    await rename(tab.library, key, one, 'after');
    const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    return count;
  }
});

describe('a byte that changed on the disk (T-A2)', () => {
  it('is noticed in any snapshot at any place, and the one before it is as good', async () => {
    const browser = startBrowser();
    const tab = await browser.openTab({ snapshotEvery: 2 });
    const { key, document } = await tab.library.create(r0());
    let current = document;
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      current = (await rename(tab.library, key, current, name)).next;
    tab.kill();
    const stored = await database();
    const newest = (await stored.getAll('snapshots')).toSorted((a, b) => b.seq - a.seq)[0];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(newest.snapshot.length - 1),
        fc.integer({ min: 1, max: 127 }),
        async (at, bits) => {
          const text: string = newest.snapshot;
          const damaged =
            text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ bits) + text.slice(at + 1);
          await stored.put('snapshots', { ...newest, snapshot: damaged });
          const other = await browser.openTab();
          const found = await other.library.load(key);
          other.kill();
          expect(found.ok && writeDocument(found.value.document)).toBe(writeDocument(current));
        },
      ),
      { numRuns: RUNS },
    );
    stored.close();
  });

  it('that takes changes with it leaves what was there put aside, for rescue', async () => {
    const browser = startBrowser();
    const tab = await browser.openTab();
    const { key, document } = await tab.library.create(emptyDocument('Start'));
    const one = (await rename(tab.library, key, document, 'one')).next;
    await rename(tab.library, key, one, 'two');
    tab.kill();
    const stored = await database();
    const op = (await stored.getAll('ops')).find(({ seq }) => seq === 2);
    await stored.put('ops', { ...op, op: op.op.replace('two', 'tvo') });
    stored.close();
    const next = await browser.openTab();
    const found = await next.library.load(key);
    expect(found.ok && found.value).toMatchObject({
      document: { name: 'one' },
      dropped: expect.stringContaining('could not be read back'),
      history: { undo: [], redo: [] },
    });
    const aside = await next.library.keptAside();
    expect(aside).toMatchObject([{ key, name: 'two', raw: expect.stringContaining('tvo') }]);
    await next.library.discardKeptAside(key, aside[0]?.at ?? 0);
    expect(await next.library.keptAside()).toEqual([]);
  });
});

describe('restore points', () => {
  const HOUR = 3_600_000;

  it('are made at the first change of an hour, of the design as it was before, and go after ten hours and seven days', async () => {
    let time = 1_700_000_000_000;
    const tab = await startBrowser().openTab({ now: () => time });
    const { key, document } = await tab.library.create(emptyDocument('hour 0'));
    let current = document;
    for (let hour = 1; hour <= 24 * 12; hour += 1) {
      time += HOUR;
      current = (await rename(tab.library, key, current, `hour ${hour}`)).next;
    }
    const points = await tab.library.restorePoints(key);
    expect(points.length).toBeGreaterThanOrEqual(16);
    expect(points.length).toBeLessThanOrEqual(18);
    const ages = points.map(({ at }) => Math.round((time - at) / HOUR));
    expect(ages.slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(Math.max(...ages)).toBeLessThanOrEqual(7 * 24 + 1);
    const last = await tab.library.readRestorePoint(key, points[0]?.at ?? 0);
    expect(last.ok && last.value.name).toBe('hour 287');
  });
});

describe('a secret (T-B7)', () => {
  it('is kept beside its design, and in no record, text or copy of it', async () => {
    const browser = startBrowser();
    const tab = await browser.openTab({ snapshotEvery: 1 });
    const { key, document } = await tab.library.create(r0());
    const canary = 'CANARY-3f2c8a9177de';
    expect(await tab.library.setSecret(key, 'circuit-a Service key', canary)).toBe(true);
    const { next } = await rename(tab.library, key, document, 'after');
    await rename(tab.library, key, next, 'and after');
    const text = await tab.library.readText(key);
    expect(text.ok && text.value).not.toContain(canary);
    tab.kill();
    const again = await browser.openTab();
    expect(await again.library.secrets(key)).toEqual({ 'circuit-a Service key': canary });
    const stored = await database();
    const stores = [...stored.objectStoreNames].filter((name) => name !== 'secrets');
    expect(stores.length).toBeGreaterThan(4);
    for (const store of stores) expect(JSON.stringify(await stored.getAll(store))).not.toContain(canary);
    stored.close();
    await again.library.setSecret(key, 'circuit-a Service key', null);
    expect(await again.library.secrets(key)).toEqual({});
  });
});

describe('an older layout of the storage (T-A7)', () => {
  it('is copied once, and stays as it was', async () => {
    startBrowser();
    const older = await openDB('handoff-1', 1, {
      upgrade(made) {
        made.createObjectStore('documents', { keyPath: 'key' });
        made.createObjectStore('ops', { keyPath: ['docId', 'seq'] });
        made.createObjectStore('snapshots', { keyPath: ['docId', 'seq'] });
      },
    });
    const { sealSnapshot } = await import('./stored-records.ts');
    const record = {
      key: 'k',
      name: 'Old',
      createdAt: 1,
      changedAt: 1,
      removedAt: null,
      lastSeq: 0,
      writer: 'w',
    };
    await older.put('documents', record);
    await older.put(
      'snapshots',
      sealSnapshot({ docId: 'k', seq: 0, schema: 1, snapshot: writeDocument(named(r0(), 'Old')) }),
    );
    const { openLibrary } = await import('./open-library.ts');
    const alone = {
      channel: { send() {}, onMessage() {}, close() {} },
      later: () => () => {},
      locks: undefined,
    };
    const library = await openLibrary(alone);
    const found = await library.load('k');
    expect(found.ok && writeDocument(found.value.document)).toBe(writeDocument(named(r0(), 'Old')));
    expect(await library.append('k', diffDocuments(r0(), named(r0(), 'New')))).toMatchObject({
      state: 'saved',
    });
    expect(await older.get('documents', 'k')).toEqual(record);
    older.close();
    await library.close();
  });
});
