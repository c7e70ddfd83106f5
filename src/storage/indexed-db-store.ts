/**
 * The browser's own storage: an append-only log of ops for each document, snapshots of it, and its history.
 *
 * Connections die (a phone sleeps, a disk stalls, the browser's storage process is replaced), so every call may open a
 * new one and start over. A call resolves on the transaction's `complete`: a request that succeeded may still be undone.
 */
import { type IDBPDatabase, openDB } from 'idb';
import {
  type DocumentStore,
  type LoggedOp,
  SNAPSHOTS_KEPT,
  STEPS_KEPT,
  WriterLostError,
} from './document-store.ts';
import { copyFromOlder } from './older-layout.ts';
import { surplusPoints } from './restore-points.ts';
import { troubleOf } from './storage-trouble.ts';
import { createStores, type Layout, type Store, type Transaction } from './stored-layout.ts';
import type { DocumentRecord } from './stored-records.ts';

/**
 * Raise it when the layout changes. It is part of the name: a tab with older code then never meets a database it does
 * not understand, nor blocks the newer one from opening its own. `older-layout.ts` copies what the last one kept.
 */
const LAYOUT = 2;
export const DATABASE_NAME = `handoff-${LAYOUT}`;
const ATTEMPTS = 3;

type Database = IDBPDatabase<Layout>;

/** Every record of one document. An array sorts behind every number. */
const allOf = (key: string) => IDBKeyRange.bound([key], [key, []]);

/** @throws If the browser offers no storage here. */
export async function openIndexedDbStore(): Promise<DocumentStore> {
  let connection: Promise<Database> | null = null;

  const forget = () => {
    connection = null;
  };
  const connect = (): Promise<Database> => {
    connection ??= openDB<Layout>(DATABASE_NAME, 1, {
      upgrade: createStores,
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
  const write = <Value>(
    durability: IDBTransactionDurability,
    stores: readonly Store[],
    work: (tx: Transaction) => Promise<Value>,
  ) =>
    heal(async (database) => {
      const tx = database.transaction([...stores], 'readwrite', { durability });
      // Whoever awaits `work` hears of it; nobody may be listening yet.
      tx.done.catch(() => {});
      try {
        const value = await work(tx);
        await tx.done;
        return value;
      } catch (error) {
        throw await reasonOf(tx, error);
      }
    });

  await copyFromOlder(await connect(), LAYOUT - 1);
  return {
    place: 'browser',
    list: () => heal((database) => database.getAll('documents')),
    create: (record, snapshot) =>
      write('strict', ['documents', 'snapshots'], async (tx) => {
        await tx.objectStore('documents').put(record);
        await tx.objectStore('snapshots').put(snapshot);
      }),
    open: (key, writer) =>
      write('relaxed', ['documents', 'snapshots', 'ops', 'history'], async (tx) => {
        const documents = tx.objectStore('documents');
        const record = await documents.get(key);
        if (!record) return undefined;
        if (writer !== null) await documents.put({ ...record, writer });
        const snapshots = await tx.objectStore('snapshots').getAll(allOf(key));
        const ops = await tx.objectStore('ops').getAll(allOf(key));
        const history = await tx.objectStore('history').getAll(allOf(key));
        return { record, snapshots, ops, history };
      }),
    append: (key, writer, ops, change) =>
      write('relaxed', ['documents', 'ops', 'history'], async (tx) => {
        const record = await ownRecord(tx, key, writer);
        const fresh = ops.filter(({ op }) => op.seq > record.lastSeq);
        const last = fresh.at(-1);
        const lastSeq = last?.op.seq ?? record.lastSeq;
        const cursor = last?.cursor ?? record.cursor;
        // All at once: each answer that is waited for costs a turn of a busy page, and a crash may come in between.
        await together([
          ...fresh.map(
            ({ op }) =>
              () =>
                tx.objectStore('ops').add(op),
          ),
          ...keepHistory(tx, key, cursor, fresh),
          // Whoever still edits it does not want it thrown away.
          () => tx.objectStore('documents').put({ ...record, ...change, lastSeq, cursor, removedAt: null }),
        ]);
      }),
    addSnapshot: (key, writer, snapshot) =>
      write('strict', ['documents', 'snapshots', 'ops'], async (tx) => {
        const record = await ownRecord(tx, key, writer);
        const lastSeq = Math.max(record.lastSeq, snapshot.seq);
        await tx.objectStore('snapshots').put(snapshot);
        await tx.objectStore('documents').put({ ...record, lastSeq });
        await letGo(tx, key);
      }),
    setRemoved: (key, removedAt) =>
      write('relaxed', ['documents'], async (tx) => {
        const record = await tx.objectStore('documents').get(key);
        if (record) await tx.objectStore('documents').put({ ...record, removedAt });
        return record !== undefined;
      }),
    emptyBin: (time) =>
      write(
        'relaxed',
        ['documents', 'snapshots', 'ops', 'history', 'restorePoints', 'secrets'],
        async (tx) => {
          const gone = (await tx.objectStore('documents').getAll())
            .filter(({ removedAt }) => removedAt !== null && removedAt < time)
            .map(({ key }) => key);
          for (const key of gone) {
            await tx.objectStore('documents').delete(key);
            for (const store of ['ops', 'snapshots', 'history', 'restorePoints', 'secrets'] as const)
              await tx.objectStore(store).delete(allOf(key));
          }
          return gone;
        },
      ),
    restorePoints: (key) =>
      heal(async (database) =>
        (await database.getAllKeys('restorePoints', allOf(key))).map(([docId, at, size]) => ({
          docId,
          at,
          size,
        })),
      ),
    restorePoint: (key, at) =>
      heal(
        async (database) =>
          (await database.getAll('restorePoints', IDBKeyRange.bound([key, at], [key, at, []])))[0],
      ),
    addRestorePoint: (point) =>
      write('relaxed', ['restorePoints'], async (tx) => {
        const points = tx.objectStore('restorePoints');
        await points.put(point);
        const all = (await points.getAllKeys()).map(([docId, at, size]) => ({ docId, at, size }));
        for (const { docId, at, size } of surplusPoints(all)) await points.delete([docId, at, size]);
      }),
    secrets: (key) =>
      heal(async (database) =>
        Object.fromEntries(
          (await database.getAll('secrets', allOf(key))).map(({ field, value }) => [field, value]),
        ),
      ),
    setSecret: (key, field, value) =>
      write('strict', ['secrets'], async (tx) => {
        if (value === null) await tx.objectStore('secrets').delete([key, field]);
        else await tx.objectStore('secrets').put({ docId: key, field, value });
      }),
    quarantine: (record) =>
      write('strict', ['quarantine'], async (tx) => void (await tx.objectStore('quarantine').put(record))),
    quarantined: () => heal((database) => database.getAll('quarantine')),
    emptyQuarantine: (key, at) =>
      write('relaxed', ['quarantine'], (tx) => tx.objectStore('quarantine').delete([key, at])),
    close() {
      const old = connection;
      forget();
      old?.then((database) => database.close()).catch(() => {});
    },
  };
}

type Start = () => Promise<unknown>;

/** Of several requests at once, those behind one that throws would be left to reject unheard. */
async function together(starts: readonly Start[]): Promise<void> {
  const started: Promise<unknown>[] = [];
  for (const start of starts) {
    const request = start();
    request.catch(() => {});
    started.push(request);
  }
  await Promise.all(started);
}

async function ownRecord(tx: Transaction, key: string, writer: string): Promise<DocumentRecord> {
  const record = await tx.objectStore('documents').get(key);
  if (record?.writer !== writer) throw new WriterLostError(`another tab writes ${key}`);
  return record;
}

/** A new step stands at the cursor, and whatever stood behind it is gone. Undo and redo only move the cursor. */
function keepHistory(tx: Transaction, key: string, cursor: number, ops: readonly LoggedOp[]): Start[] {
  const rows = tx.objectStore('history');
  const written = ops.flatMap(({ step }) =>
    step ? [() => rows.delete(IDBKeyRange.bound([key, step.position], [key, []])), () => rows.put(step)] : [],
  );
  if (cursor <= STEPS_KEPT) return written;
  return [...written, () => rows.delete(IDBKeyRange.bound([key], [key, cursor - STEPS_KEPT]))];
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
