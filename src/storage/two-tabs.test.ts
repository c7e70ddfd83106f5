import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDocument } from '#model/document.ts';
import { diffDocuments } from '#model/format/document-diff.ts';
import { type FakeBrowser, startBrowser } from './browser-for-tests.ts';
import { edit, expectNoUnheardRejection, loadFrom, named } from './library-for-tests.ts';

let browser: FakeBrowser;

expectNoUnheardRejection();
beforeEach(() => {
  browser = startBrowser();
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
