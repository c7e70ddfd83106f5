/**
 * The designs that are open in this tab: each with its log, and with the lock of the one tab that writes it. A tab that
 * only reads follows the one that writes, and takes its place when it goes.
 */
import { counted } from '#base/counted.ts';
import { plural } from '#base/plural.ts';
import type { Refusal } from '#base/refusal.ts';
import { ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { type TopologyDocument, VERSION } from '#model/document.ts';
import type { DocumentDiff } from '#model/format/document-diff.ts';
import type { DocumentState, LoadedDocument } from './document-library.ts';
import { type DocumentLog, type LogStart, startLog } from './document-log.ts';
import type { DocumentStore, StoredDocument } from './document-store.ts';
import { newer, noAnswer, notThere } from './library-refusals.ts';
import { type RestoredDocument, restoreDocument } from './restore-document.ts';
import { NO_HISTORY, restoreHistory } from './restore-history.ts';
import type { DocumentRecord } from './stored-records.ts';
import type { Surroundings } from './surroundings.ts';
import { lockForWriting, type WriterLock, whenFree } from './writer-lock.ts';

/** After the last change. */
const SNAPSHOT_IDLE_MS = 30_000;

export interface OpenDocuments {
  log(key: string): DocumentLog | undefined;
  keys(): readonly string[];
  /** Always a new one; with `visiting` kept only from the first change on. */
  begin(document: TopologyDocument, visiting: boolean): Promise<LoadedDocument>;
  /** Opens it, or says how it stands if it is open here; with `steal` the other tab stops writing. */
  open(key: string, steal: boolean): Promise<Result<LoadedDocument, Refusal>>;
  /** As it is stored, without opening it. */
  read(key: string): Promise<Result<StoredDocument, Refusal>>;
  /** Unless something of it is nowhere but here. */
  letGo(key: string): Promise<void>;
  /** A record for one that has none in the store. */
  recordOf(key: string, name: string): DocumentRecord;
}

type Needed = Pick<Surroundings, 'locks' | 'channel' | 'now' | 'snapshotEvery' | 'later'> & {
  readonly store: DocumentStore;
  readonly onState: (key: string, state: DocumentState) => void;
  readonly onFollow: (loaded: LoadedDocument) => void;
  /** Another tab, or this one, changed what the list of designs shows. */
  readonly onList: (where: 'here' | 'other-tab') => void;
};

interface OpenDocument {
  readonly log: DocumentLog;
  readonly lock: WriterLock | null;
  /** Ends waiting for a snapshot, or for the other tab to go. */
  stop(): void;
}

export function openDocuments({
  store,
  locks,
  channel,
  now,
  snapshotEvery,
  later,
  onState,
  onFollow,
  onList,
}: Needed): OpenDocuments {
  const writer = randomKey();
  const open = new Map<string, OpenDocument>();

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
    const tellState = (state: DocumentState) => {
      if (!state.writable && open.get(key)?.log === log) awaitTurn();
      onState(key, state);
    };
    const log: DocumentLog = startLog({
      ...start,
      store,
      key,
      writer,
      writable: lock !== null,
      snapshotEvery,
      now,
      onState: tellState,
      onKept(ops, renamed) {
        for (const { op } of ops)
          channel.send({ type: 'kept', key, seq: op.seq, diff: JSON.parse(op.op) as DocumentDiff });
        if (renamed) onList('here');
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

  async function begin(document: TopologyDocument, visiting: boolean): Promise<LoadedDocument> {
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
    return loaded(key, log, null);
  }

  /** The tab that wrote it has gone: this one goes on, from what that one kept. */
  async function becomeWriter(key: string): Promise<void> {
    const here = open.get(key);
    if (!here || here.log.state().writable) return;
    // Changes that are nowhere else must stay on screen, with the way to export them.
    if (here.log.state().saved.state === 'not-saved' && store.place === 'browser') return;
    const next = await openForWriting(key, false);
    if (next.ok) onFollow(next.value);
  }

  channel.onMessage((message) => {
    if (message.type === 'list') return onList('other-tab');
    const here = open.get(message.key);
    if (!here || here.log.state().writable) return;
    if (here.log.follow(message.seq, message.diff)) tellFollowers(message.key, here);
    else void readAnew(message.key);
  });

  const tellFollowers = (key: string, { log }: OpenDocument) => {
    onFollow(loaded(key, log, null));
  };

  /** Something between was missed. */
  async function readAnew(key: string): Promise<void> {
    const next = await openForReading(key);
    if (next.ok) onFollow(next.value);
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

  return {
    log: (key) => open.get(key)?.log,
    keys: () => [...open.keys()],
    begin,
    open: openAgain,
    read: (key) => read(key, null),
    letGo,
    recordOf: (key, name) => recordOf(key, name, now(), writer),
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
  const changes = counted(dropped, { one: 'The last change', other: 'The last # changes' });
  return t`${changes} could not be read back from this browser's storage and ${plural(dropped, { one: 'is', other: 'are' })} not in this design.`;
};
