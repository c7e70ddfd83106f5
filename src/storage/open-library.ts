/** The library of designs in this browser: which are open here, and who may write them. */
import { invariant } from '#base/invariant.ts';
import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';
import { VERSION } from '#model/document.ts';
import type { DocumentLibrary, DocumentState, DocumentSummary, LoadedDocument } from './document-library.ts';
import { type DocumentLog, startLog } from './document-log.ts';
import type { StoredDocument } from './document-store.ts';
import { openIndexedDbStore } from './indexed-db-store.ts';
import { createMemoryStore } from './memory-store.ts';
import { type RestoredDocument, restoreDocument, restoreText } from './restore-document.ts';
import { sayTrouble, troubleOf } from './storage-trouble.ts';
import type { DocumentRecord } from './stored-records.ts';
import { lockForWriting, type WriterLock } from './writer-lock.ts';

const SNAPSHOT_EVERY = 500;
const BIN_DAYS = 30;
const DAY = 86_400_000;

/** What the library needs of the browser, for tests to replace. */
export interface Surroundings {
  readonly locks: LockManager | undefined;
  readonly now: () => number;
  /** Asks the browser not to clear the page's storage when disk space runs short. */
  readonly persist: () => Promise<boolean>;
  readonly snapshotEvery: number;
}

interface OpenDocument {
  readonly log: DocumentLog;
  readonly lock: WriterLock | null;
}

export async function openLibrary(surroundings: Partial<Surroundings> = {}): Promise<DocumentLibrary> {
  const { locks, now, persist, snapshotEvery } = { ...ofThisBrowser(), ...surroundings };
  const store = await openIndexedDbStore().catch(createMemoryStore);
  const writer = randomKey();
  const open = new Map<string, OpenDocument>();
  const listeners = new Set<(key: string, state: DocumentState) => void>();
  let records: readonly DocumentRecord[] = [];
  let askedToPersist = false;

  type Start = Pick<
    Parameters<typeof startLog>[0],
    'document' | 'lastSeq' | 'snapshotSeq' | 'needsSnapshot' | 'birth' | 'savedAt'
  >;
  function keepOpen(key: string, lock: WriterLock | null, start: Start): DocumentLog {
    const onState = (state: DocumentState) => {
      for (const listener of listeners) listener(key, state);
    };
    const writable = lock !== null;
    const log = startLog({ ...start, store, key, writer, writable, snapshotEvery, now, onState });
    open.set(key, { log, lock });
    return log;
  }

  async function read(key: string, as: string | null): Promise<Result<StoredDocument, Refusal>> {
    try {
      const stored = await store.open(key, as);
      if (!stored) return notThere();
      const { record, snapshots } = stored;
      if (snapshots.some(({ schema }) => schema > VERSION)) return newer(record.name);
      return ok(stored);
    } catch (error) {
      return noAnswer(error);
    }
  }

  async function openForWriting(key: string, steal: boolean): Promise<Result<LoadedDocument, Refusal>> {
    let log: DocumentLog | null = null;
    const held = await lockForWriting(locks, key, { steal, onLost: () => log?.stopWriting() });
    const stored = await read(key, held && writer);
    const restored = stored.ok ? restoreDocument(stored.value) : stored;
    if (!stored.ok || !restored.ok) {
      held?.release();
      return restored.ok ? notThere() : restored;
    }
    const { document, snapshotSeq, needsSnapshot } = restored.value;
    const { lastSeq, changedAt } = stored.value.record;
    log = keepOpen(key, held, {
      document,
      snapshotSeq,
      needsSnapshot,
      // A snapshot that repairs gets a number of its own, after all that was lost.
      lastSeq: needsSnapshot ? lastSeq + 1 : lastSeq,
      birth: null,
      savedAt: changedAt,
    });
    return ok(loaded(key, log, sayDropped(restored.value)));
  }

  async function letGo(key: string): Promise<void> {
    const one = open.get(key);
    if (!one) return;
    const { state } = await one.log.settle();
    // What could not be kept is nowhere but here.
    if (state === 'not-saved' && store.place === 'browser' && one.log.state().writable) return;
    open.delete(key);
    one.lock?.release();
  }

  async function allRecords(): Promise<readonly DocumentRecord[]> {
    records = await store.list().catch(() => records);
    const missing = [...open].filter(([key]) => !records.some((record) => record.key === key));
    return [
      ...records,
      ...missing.map(([key, { log }]) => recordOf(key, log.document().name, now(), writer)),
    ];
  }
  const listed = async (removed: boolean): Promise<readonly DocumentSummary[]> =>
    (await allRecords())
      .filter(({ removedAt }) => (removedAt !== null) === removed)
      .map(({ key, name, changedAt }) => ({ key, name, changedAt }))
      .toSorted((a, b) => b.changedAt - a.changedAt || (a.key < b.key ? -1 : 1));

  async function setRemoved(key: string, at: number | null): Promise<Result<void, Refusal>> {
    try {
      return (await store.setRemoved(key, at)) ? ok(undefined) : notThere();
    } catch (error) {
      return noAnswer(error);
    }
  }

  await store.emptyBin(now() - BIN_DAYS * DAY).catch(() => {});
  return {
    place: store.place,
    list: () => listed(false),
    listBin: () => listed(true),
    async create(document) {
      const key = randomKey();
      const birth = recordOf(key, document.name, now(), writer);
      let log: DocumentLog | null = null;
      const held = await lockForWriting(locks, key, { steal: true, onLost: () => log?.stopWriting() });
      log = keepOpen(key, held, {
        document,
        birth,
        lastSeq: 0,
        snapshotSeq: 0,
        needsSnapshot: false,
        savedAt: now(),
      });
      await log.settle();
      return loaded(key, log, null);
    },
    async load(key) {
      const here = open.get(key);
      if (here?.log.state().writable) return ok(loaded(key, here.log, null));
      return openForWriting(key, false);
    },
    async takeOver(key) {
      const here = open.get(key);
      if (here?.log.state().writable) return ok(loaded(key, here.log, null));
      return openForWriting(key, true);
    },
    append(key, diff) {
      const one = open.get(key);
      invariant(one, `${key} is open`);
      if (!askedToPersist) {
        askedToPersist = true;
        // The answer changes nothing: where it is no, the browser may still never need the space.
        persist().catch(() => false);
      }
      return one.log.append(diff);
    },
    retry(key) {
      const one = open.get(key);
      invariant(one, `${key} is open`);
      return one.log.settle();
    },
    release: letGo,
    async readText(key) {
      const here = open.get(key);
      if (here) return ok(JSON.stringify(here.log.document()));
      const stored = await read(key, null);
      if (!stored.ok) return stored;
      const text = restoreText(stored.value);
      return text.ok ? ok(text.value.json) : text;
    },
    async remove(key) {
      await letGo(key);
      return setRemoved(key, now());
    },
    restore: (key) => setRemoved(key, null),
    onStateChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stateOf: (key) =>
      open.get(key)?.log.state() ?? {
        saved: { state: 'not-saved', because: 'This design is not open.' },
        writable: false,
      },
    async close() {
      await Promise.all([...open.keys()].map(letGo));
      store.close();
    },
  };
}

const ofThisBrowser = (): Surroundings => ({
  locks: globalThis.navigator?.locks,
  now: Date.now,
  persist: async () => (await globalThis.navigator?.storage?.persist?.()) ?? false,
  snapshotEvery: SNAPSHOT_EVERY,
});

const loaded = (key: string, log: DocumentLog, dropped: string | null): LoadedDocument => ({
  key,
  document: log.document(),
  writable: log.state().writable,
  dropped,
});

const recordOf = (key: string, name: string, at: number, writer: string): DocumentRecord => ({
  key,
  name,
  createdAt: at,
  changedAt: at,
  removedAt: null,
  lastSeq: 0,
  writer,
});

/** 96 bits: two never meet. `randomUUID` is not there on pages that are not served securely. */
const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

const sayDropped = ({ dropped }: RestoredDocument): string | null => {
  if (dropped === 0) return null;
  const changes = dropped === 1 ? 'The last change' : `The last ${dropped} changes`;
  return `${changes} could not be read back from this browser's storage and ${dropped === 1 ? 'is' : 'are'} not in this design.`;
};

const refuse = (id: string, message: string, fix: string): Result<never, Refusal> =>
  err({ id, message, fix, about: [] });

const notThere = () =>
  refuse('storage/not-there', 'This design is no longer in this browser.', 'Choose another, or open a file.');

const newer = (name: string) =>
  refuse(
    'storage/newer-version',
    `"${name}" was saved by a newer version of Handoff.`,
    'Reload the page to get the newest version.',
  );

const noAnswer = (error: unknown) =>
  refuse('storage/no-answer', sayTrouble(troubleOf(error)), 'Nothing was changed.');
