/**
 * The browser's own storage: an append-only log of ops for each document, and snapshots of it.
 *
 * Connections die (a phone sleeps, a disk stalls, the browser's storage process is replaced), so every call may open a
 * new one and start over. A call resolves on the transaction's `complete`: a request that succeeded may still be undone.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type DocumentStore, SNAPSHOTS_KEPT, WriterLostError } from './document-store.ts';
import { troubleOf } from './storage-trouble.ts';
import type { DocumentRecord, OpRecord, SnapshotRecord } from './stored-records.ts';

/**
 * Raise it when the layout below changes. It is part of the name: a tab with older code then never meets a database
 * it does not understand, nor blocks the newer one from opening its own.
 */
const LAYOUT = 1;
export const DATABASE_NAME = `handoff-${LAYOUT}`;
const ATTEMPTS = 3;

interface Layout extends DBSchema {
  documents: { key: string; value: DocumentRecord };
  ops: { key: [docId: string, seq: number]; value: OpRecord };
  snapshots: { key: [docId: string, seq: number]; value: SnapshotRecord };
}
type Store = 'documents' | 'ops' | 'snapshots';
type Database = IDBPDatabase<Layout>;
type Transaction = IDBPTransaction<Layout, Store[], 'readwrite'>;

/** Every op or snapshot of one document. An array sorts behind every number. */
const allOf = (key: string) => IDBKeyRange.bound([key], [key, []]);

/** @throws If the browser offers no storage here. */
export async function openIndexedDbStore(): Promise<DocumentStore> {
  let connection: Promise<Database> | null = null;

  const forget = () => {
    connection = null;
  };
  const connect = (): Promise<Database> => {
    connection ??= openDB<Layout>(DATABASE_NAME, 1, {
      upgrade(database) {
        database.createObjectStore('documents', { keyPath: 'key' });
        database.createObjectStore('ops', { keyPath: ['docId', 'seq'] });
        database.createObjectStore('snapshots', { keyPath: ['docId', 'seq'] });
      },
      // The user deletes the site's data: to hold on would hang his browser's dialog.
      blocking(_current, _blocked, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    return connection;
  };

  async function heal<Value>(run: (database: Database) => Promise<Value>): Promise<Value> {
    for (let attempt = 1; ; attempt += 1) {
      const used = connect();
      try {
        return await run(await used);
      } catch (error) {
        if (troubleOf(error) !== 'lost-connection') throw error;
        if (connection === used) forget();
        used.then((database) => database.close()).catch(() => {});
        if (attempt >= ATTEMPTS) throw error;
      }
    }
  }

  /** Runs `work` in one transaction; whatever it throws undoes all of it. */
  const write = <Value>(durability: IDBTransactionDurability, work: (tx: Transaction) => Promise<Value>) =>
    heal(async (database) => {
      const tx = database.transaction(['documents', 'ops', 'snapshots'], 'readwrite', { durability });
      // Its rejection is looked at below; until then it must not count as unhandled.
      tx.done.catch(() => {});
      try {
        const value = await work(tx);
        await tx.done;
        return value;
      } catch (error) {
        throw await reasonOf(tx, error);
      }
    });

  await connect();
  return {
    place: 'browser',
    list: () => heal((database) => database.getAll('documents')),
    // One request after the other: of several at once, those behind one that throws would be left to reject unheard.
    create: (record, snapshot) =>
      write('strict', async (tx) => {
        await tx.objectStore('documents').put(record);
        await tx.objectStore('snapshots').put(snapshot);
      }),
    open: (key, writer) =>
      write('relaxed', async (tx) => {
        const documents = tx.objectStore('documents');
        const record = await documents.get(key);
        if (!record) return undefined;
        if (writer !== null) await documents.put({ ...record, writer });
        const snapshots = await tx.objectStore('snapshots').getAll(allOf(key));
        const ops = await tx.objectStore('ops').getAll(allOf(key));
        return { record, snapshots, ops };
      }),
    append: (key, writer, ops, change) =>
      write('relaxed', async (tx) => {
        const record = await ownRecord(tx, key, writer);
        const fresh = ops.filter(({ seq }) => seq > record.lastSeq);
        for (const op of fresh) await tx.objectStore('ops').add(op);
        const lastSeq = fresh.at(-1)?.seq ?? record.lastSeq;
        // Whoever still edits it does not want it thrown away.
        await tx.objectStore('documents').put({ ...record, ...change, lastSeq, removedAt: null });
      }),
    addSnapshot: (key, writer, snapshot) =>
      write('strict', async (tx) => {
        const record = await ownRecord(tx, key, writer);
        const lastSeq = Math.max(record.lastSeq, snapshot.seq);
        await tx.objectStore('snapshots').put(snapshot);
        await tx.objectStore('documents').put({ ...record, lastSeq });
        await letGo(tx, key);
      }),
    setRemoved: (key, removedAt) =>
      write('relaxed', async (tx) => {
        const record = await tx.objectStore('documents').get(key);
        if (record) await tx.objectStore('documents').put({ ...record, removedAt });
        return record !== undefined;
      }),
    emptyBin: (time) =>
      write('relaxed', async (tx) => {
        for (const { key, removedAt } of await tx.objectStore('documents').getAll()) {
          if (removedAt === null || removedAt >= time) continue;
          await tx.objectStore('documents').delete(key);
          await tx.objectStore('ops').delete(allOf(key));
          await tx.objectStore('snapshots').delete(allOf(key));
        }
      }),
    close() {
      const old = connection;
      forget();
      old?.then((database) => database.close()).catch(() => {});
    },
  };
}

async function ownRecord(tx: Transaction, key: string, writer: string): Promise<DocumentRecord> {
  const record = await tx.objectStore('documents').get(key);
  if (record?.writer !== writer) throw new WriterLostError(`another tab writes ${key}`);
  return record;
}

/** Keeps the last snapshots, and every op after the oldest of them: falling back to it then loses nothing. */
async function letGo(tx: Transaction, key: string): Promise<void> {
  const seqs = (await tx.objectStore('snapshots').getAllKeys(allOf(key))).map(([, seq]) => seq);
  const oldest = seqs.at(-SNAPSHOTS_KEPT) ?? seqs[0];
  if (oldest === undefined) return;
  await tx.objectStore('snapshots').delete(IDBKeyRange.bound([key], [key, oldest], false, true));
  await tx.objectStore('ops').delete(IDBKeyRange.bound([key], [key, oldest]));
}

/** Undoes the transaction. Why the browser ended it says more than the request that noticed. */
async function reasonOf(tx: Transaction, error: unknown): Promise<unknown> {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
  const ended = await tx.done.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return troubleOf(error) === 'lost-connection' && troubleOf(ended) === 'full' ? ended : error;
}
