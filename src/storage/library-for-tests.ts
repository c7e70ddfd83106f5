/** What tests of the library of designs do with it. */
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { diffDocuments } from '#model/format/document-diff.ts';
import type { DocumentLibrary, LoadedDocument } from './document-library.ts';
import { DATABASE_NAME } from './indexed-db-store.ts';

/** After each test of the file: nothing stays replaced, and no promise was rejected without anyone to hear. */
export function expectNoUnheardRejection(): void {
  const unheard = vi.fn();
  beforeEach(() => {
    unheard.mockClear();
    process.on('unhandledRejection', unheard);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    await new Promise((resolve) => setTimeout(resolve, 0));
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
  });
}

export const named = (document: TopologyDocument, name: string): TopologyDocument => ({ ...document, name });

export async function loadFrom(library: DocumentLibrary, key: string): Promise<LoadedDocument> {
  const result = await library.load(key);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Renames the document `times` times, to `change 1`, `change 2` ... */
export async function edit(
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

export const database = () => openDB(DATABASE_NAME);

/** Flips one bit of the text of a stored record. */
export async function damage(store: 'ops' | 'snapshots', seq: number, at = 0) {
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
