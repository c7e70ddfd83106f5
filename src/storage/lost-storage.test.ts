import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDocument } from '#model/document.ts';
import { diffDocuments } from '#model/format/document-diff.ts';
import { type FakeBrowser, startBrowser } from './browser-for-tests.ts';
import { database, expectNoUnheardRejection, loadFrom, named } from './library-for-tests.ts';

let browser: FakeBrowser;

expectNoUnheardRejection();
beforeEach(() => {
  browser = startBrowser();
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
