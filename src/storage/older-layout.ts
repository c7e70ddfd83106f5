/**
 * Designs that the last layout of the storage kept are copied, not moved: should the older program come back (a cached
 * page, a second tab), it finds its own as it left them.
 */
import { type IDBPDatabase, wrap } from 'idb';
import type { Layout } from './stored-layout.ts';
import type { DocumentRecord } from './stored-records.ts';

const COPIED = ['ops', 'snapshots'] as const;

/** Only into a storage that has nothing yet. What cannot be read is left where it is. */
export async function copyFromOlder(database: IDBPDatabase<Layout>, layout: number): Promise<void> {
  if ((await database.count('documents')) > 0) return;
  const older = await openExisting(`handoff-${layout}`).catch(() => null);
  if (!older) return;
  try {
    const documents: readonly DocumentRecord[] = await older.getAll('documents');
    const records = await Promise.all(COPIED.map((store) => older.getAll(store)));
    const tx = database.transaction(['documents', ...COPIED], 'readwrite', { durability: 'strict' });
    // The history came with the second layout.
    for (const record of documents) await tx.objectStore('documents').put({ ...record, cursor: 0 });
    for (const [index, store] of COPIED.entries())
      for (const record of records[index] ?? []) await tx.objectStore(store).put(record);
    await tx.done;
  } catch {
    // The older one stays whole: the next start tries again, as long as nothing new is kept.
  } finally {
    older.close();
  }
}

/** Null rather than a new, empty database. */
function openExisting(name: string): Promise<IDBPDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // It is asked for only where there is none: taken back, it is as if nobody had asked.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(wrap(request.result));
    request.onerror = (event) => {
      event.preventDefault();
      if (request.error?.name === 'AbortError') resolve(null);
      else reject(request.error);
    };
  });
}
