/** The library of designs in this browser: which are open here, and who may write them. */

import { invariant } from '#base/invariant.ts';
import { plural } from '#base/plural.ts';
import type { Refusal } from '#base/refusal.ts';
import { ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { type TopologyDocument, VERSION } from '#model/document.ts';
import { type DocumentDiff, diffDocuments } from '#model/format/document-diff.ts';
import type {
  DocumentLibrary,
  DocumentState,
  DocumentSummary,
  HistoryMove,
  LoadedDocument,
} from './document-library.ts';
import { type DocumentLog, type LogStart, startLog } from './document-log.ts';
import type { StoredDocument } from './document-store.ts';
import { openIndexedDbStore } from './indexed-db-store.ts';
import { newer, noAnswer, noPoint, notThere, refuse } from './library-refusals.ts';
import { createMemoryStore } from './memory-store.ts';
import { type RestoredDocument, restoreDocument, restoreText } from './restore-document.ts';
import { NO_HISTORY, restoreHistory } from './restore-history.ts';
import { sayTrouble } from './storage-trouble.ts';
import { type DocumentRecord, isIntactPoint } from './stored-records.ts';
import { ofThisBrowser, type Surroundings } from './surroundings.ts';
import { lockForWriting, type WriterLock, whenFree } from './writer-lock.ts';

/** After the last change. */
const SNAPSHOT_IDLE_MS = 30_000;
const BIN_DAYS = 30;
const DAY = 86_400_000;

interface OpenDocument {
  readonly log: DocumentLog;
  readonly lock: WriterLock | null;
  /** Ends waiting for a snapshot, or for the other tab to go. */
  stop(): void;
}

export async function openLibrary(surroundings: Partial<Surroundings> = {}): Promise<DocumentLibrary> {
  const { locks, channel, now, persist, usage, snapshotEvery, later } = {
    ...ofThisBrowser(),
    ...surroundings,
  };
  const store = await openIndexedDbStore().catch(createMemoryStore);
  const writer = randomKey();
  const open = new Map<string, OpenDocument>();
  const listeners = new Set<(key: string, state: DocumentState) => void>();
  const followers = new Set<(loaded: LoadedDocument) => void>();
  const listListeners = new Set<() => void>();
  let records: readonly DocumentRecord[] = [];
  let askedToPersist = false;

  const tellList = () => {
    for (const listener of listListeners) listener();
    channel.send({ type: 'list' });
  };

  type Start = Omit<
    LogStart,
    'store' | 'key' | 'writer' | 'writable' | 'snapshotEvery' | 'now' | 'onState' | 'onKept'
  >;
  function keepOpen(key: string, lock: WriterLock | null, start: Start): DocumentLog {
    let stopIdle = () => {};
    let stopWaiting = () => {};
    const awaitTurn = () => {
      stopWaiting();
      stopWaiting = whenFree(locks, key, () => void becomeWriter(key));
    };
    const onState = (state: DocumentState) => {
      if (!state.writable && open.get(key)?.log === log) awaitTurn();
      for (const listener of listeners) listener(key, state);
    };
    const log: DocumentLog = startLog({
      ...start,
      store,
      key,
      writer,
      writable: lock !== null,
      snapshotEvery,
      now,
      onState,
      onKept(ops, renamed) {
        for (const { op } of ops)
          channel.send({ type: 'kept', key, seq: op.seq, diff: JSON.parse(op.op) as DocumentDiff });
        if (renamed) tellList();
        stopIdle();
        stopIdle = later(() => void log.rest(), SNAPSHOT_IDLE_MS);
      },
    });
    open.get(key)?.stop();
    open.set(key, {
      log,
      lock,
      stop() {
        stopIdle();
        stopWaiting();
      },
    });
    if (!lock) awaitTurn();
    return log;
  }

  async function begin(document: TopologyDocument, visiting: boolean) {
    const key = randomKey();
    const birth = recordOf(key, document.name, now(), writer);
    let log: DocumentLog | null = null;
    const held = await lockForWriting(locks, key, { steal: true, onLost: () => log?.stopWriting() });
    log = keepOpen(key, held, {
      document,
      birth,
      visiting,
      history: NO_HISTORY,
      cursor: 0,
      lastSeq: 0,
      snapshotSeq: 0,
      needsSnapshot: false,
      savedAt: birth.createdAt,
      pointAt: birth.createdAt,
    });
    return { key, log };
  }

  /** The tab that wrote it has gone: this one goes on, from what that one kept. */
  async function becomeWriter(key: string): Promise<void> {
    const here = open.get(key);
    if (!here || here.log.state().writable) return;
    // Changes that are nowhere else must stay on screen, with the way to export them.
    if (here.log.state().saved.state === 'not-saved' && store.place === 'browser') return;
    const next = await openForWriting(key, false);
    if (next.ok) for (const listener of followers) listener(next.value);
  }

  channel.onMessage((message) => {
    if (message.type === 'list') {
      for (const listener of listListeners) listener();
      return;
    }
    const here = open.get(message.key);
    if (!here || here.log.state().writable) return;
    if (here.log.follow(message.seq, message.diff)) tellFollowers(message.key, here);
    else void readAnew(message.key);
  });

  const tellFollowers = (key: string, { log }: OpenDocument) => {
    for (const listener of followers) listener(loaded(key, log, null));
  };

  /** Something between was missed. */
  async function readAnew(key: string): Promise<void> {
    const next = await openForReading(key);
    if (next.ok) for (const listener of followers) listener(next.value);
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
    const outcome = await openWith(key, held);
    if (outcome.ok) log = open.get(key)?.log ?? null;
    else held?.release();
    return outcome;
  }

  async function openAgain(key: string, steal: boolean): Promise<Result<LoadedDocument, Refusal>> {
    const here = open.get(key);
    if (here?.log.state().writable) return ok(loaded(key, here.log, null));
    return openForWriting(key, steal);
  }

  const openForReading = (key: string) => openWith(key, null);

  async function openWith(key: string, held: WriterLock | null): Promise<Result<LoadedDocument, Refusal>> {
    const stored = await read(key, held && writer);
    if (!stored.ok) return stored;
    const restored = await restoreDocument(stored.value);
    if (!restored.ok || restored.value.dropped > 0) await setAside(stored.value);
    if (!restored.ok) return restored;
    const { document, snapshotSeq, needsSnapshot, dropped } = restored.value;
    const { lastSeq, changedAt, cursor } = stored.value.record;
    const history = dropped > 0 ? NO_HISTORY : restoreHistory(stored.value, document);
    const points = await store.restorePoints(key).catch(() => []);
    const log = keepOpen(key, held, {
      document,
      history,
      cursor,
      snapshotSeq,
      needsSnapshot,
      // A snapshot that repairs gets a number of its own, after all that was lost.
      lastSeq: needsSnapshot ? lastSeq + 1 : lastSeq,
      birth: null,
      visiting: false,
      savedAt: changedAt,
      pointAt: Math.max(0, ...points.map(({ at }) => at)),
    });
    return ok(loaded(key, log, sayDropped(restored.value)));
  }

  /** What cannot be read back is kept as it is: some day somebody may want to look at it. */
  async function setAside({ record, snapshots, ops }: StoredDocument): Promise<void> {
    const known = await store.quarantined().catch(() => []);
    const raw = JSON.stringify({ record, snapshots, ops });
    if (known.some((one) => one.docId === record.key && one.raw === raw)) return;
    await store.quarantine({ docId: record.key, at: now(), name: record.name, raw }).catch(() => {});
  }

  async function letGo(key: string): Promise<void> {
    const one = open.get(key);
    if (!one) return;
    const visiting = one.log.state().saved.state === 'unkept';
    const { state } = visiting ? { state: 'unkept' } : await one.log.settle();
    // What could not be kept is nowhere but here.
    if (state === 'not-saved' && store.place === 'browser' && one.log.state().writable) return;
    one.stop();
    open.delete(key);
    one.lock?.release();
  }

  async function allRecords(): Promise<readonly DocumentRecord[]> {
    records = await store.list().catch(() => records);
    const missing = [...open].filter(
      ([key, { log }]) =>
        log.state().saved.state !== 'unkept' && !records.some((record) => record.key === key),
    );
    return [
      ...records,
      ...missing.map(([key, { log }]) => recordOf(key, log.document().name, now(), writer)),
    ];
  }
  const listed = async (removed: boolean): Promise<readonly DocumentSummary[]> =>
    (await allRecords())
      .filter(({ removedAt }) => (removedAt !== null) === removed)
      .map(({ key, name, changedAt, removedAt }) => ({ key, name, changedAt, removedAt }))
      .toSorted((a, b) => b.changedAt - a.changedAt || (a.key < b.key ? -1 : 1));

  async function setRemoved(key: string, at: number | null): Promise<Result<void, Refusal>> {
    try {
      if (!(await store.setRemoved(key, at))) return notThere();
      tellList();
      return ok(undefined);
    } catch (error) {
      return noAnswer(error);
    }
  }

  /** Whatever is wrong with storage, what the editor has open goes on. */
  async function append(key: string, diff: DocumentDiff, move: HistoryMove) {
    const one = open.get(key);
    invariant(one, `${key} is open`);
    if (!askedToPersist) {
      askedToPersist = true;
      // The answer changes nothing: where it is no, the browser may still never need the space.
      persist().catch(() => false);
    }
    return one.log.append(diff, move);
  }

  await store.emptyBin(now() - BIN_DAYS * DAY).catch(() => {});
  return {
    place: store.place,
    list: () => listed(false),
    listBin: () => listed(true),
    async create(document) {
      const { key, log } = await begin(document, false);
      await log.settle();
      tellList();
      return loaded(key, log, null);
    },
    async visit(document) {
      const { key, log } = await begin(document, true);
      return loaded(key, log, null);
    },
    load: (key) => openAgain(key, false),
    takeOver: (key) => openAgain(key, true),
    append: (key, diff, move) => append(key, diff, move ?? { kind: 'do', step: { label: 'change', diff } }),
    async retry(key) {
      const one = open.get(key);
      invariant(one, `${key} is open`);
      const saved = await one.log.settle();
      tellList();
      return saved;
    },
    release: letGo,
    async peek(key) {
      const here = open.get(key);
      if (here) return ok(here.log.document());
      const stored = await read(key, null);
      if (!stored.ok) return stored;
      const restored = await restoreDocument(stored.value);
      return restored.ok ? ok(restored.value.document) : restored;
    },
    async rename(key, name) {
      const wasOpen = open.has(key);
      const found = await openAgain(key, false);
      if (!found.ok) return found;
      if (!found.value.writable) return refuse('storage/other-tab', sayTrouble('other-tab'), '');
      const { document } = found.value;
      const diff = diffDocuments(document, { ...document, name });
      const saved = await append(key, diff, { kind: 'do', step: { label: 'rename', diff } });
      if (!wasOpen) await letGo(key);
      return saved.state === 'not-saved' && store.place === 'browser'
        ? refuse('storage/not-saved', saved.because, '')
        : ok(undefined);
    },
    async restorePoints(key) {
      const points = await store.restorePoints(key).catch(() => []);
      return points.map(({ at, size }) => ({ at, size })).toSorted((a, b) => b.at - a.at);
    },
    async readRestorePoint(key, at) {
      const point = await store.restorePoint(key, at).catch(() => undefined);
      if (!point || !isIntactPoint(point)) return noPoint();
      const { readDocument } = await import('#model/format/read-document.ts');
      return readDocument(point.snapshot);
    },
    async keptAside() {
      const aside = await store.quarantined().catch(() => []);
      return aside.map(({ docId, at, name, raw }) => ({ key: docId, at, name, raw }));
    },
    discardKeptAside: (key, at) => store.emptyQuarantine(key, at).catch(() => {}),
    secrets: (key) => store.secrets(key).catch(() => ({})),
    setSecret: (key, field, value) =>
      store.setSecret(key, field, value).then(
        () => true,
        () => false,
      ),
    usage: () => usage().catch(() => null),
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
    onFollow(listener) {
      followers.add(listener);
      return () => followers.delete(listener);
    },
    onListChange(listener) {
      listListeners.add(listener);
      return () => listListeners.delete(listener);
    },
    stateOf: (key) =>
      open.get(key)?.log.state() ?? {
        saved: { state: 'not-saved', because: t`This design is not open.` },
        writable: false,
      },
    async close() {
      await Promise.all([...open.keys()].map(letGo));
      channel.close();
      store.close();
    },
  };
}

const loaded = (key: string, log: DocumentLog, dropped: string | null): LoadedDocument => ({
  key,
  document: log.document(),
  writable: log.state().writable,
  dropped,
  history: log.history(),
});

const recordOf = (key: string, name: string, at: number, writer: string): DocumentRecord => ({
  key,
  name,
  createdAt: at,
  changedAt: at,
  removedAt: null,
  lastSeq: 0,
  writer,
  cursor: 0,
});

/** 96 bits: two never meet. `randomUUID` is not there on pages that are not served securely. */
const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

const sayDropped = ({ dropped }: RestoredDocument): string | null => {
  if (dropped === 0) return null;
  const changes = t`${plural(dropped, { one: 'The last change', other: 'The last # changes' })}`;
  return t`${changes} could not be read back from this browser's storage and ${plural(dropped, { one: 'is', other: 'are' })} not in this design.`;
};
