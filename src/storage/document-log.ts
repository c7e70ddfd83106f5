/**
 * One open document on its way to the store: what has been changed, what of it is kept, and what the user is told.
 *
 * A change that cannot be kept stays here, in memory, and goes out with the next one or when the user tries again. It is
 * not tried again by itself: a full disk does not empty by being asked.
 */
import { type TopologyDocument, VERSION } from '#model/document.ts';
import { applyDiff, type DocumentDiff } from '#model/format/document-diff.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { DocumentState, History, HistoryMove, SaveState } from './document-library.ts';
import type { DocumentStore, LoggedOp } from './document-store.ts';
import { historyAfter, NO_HISTORY } from './restore-history.ts';
import { HOUR } from './restore-points.ts';
import { NOTHING_IS_KEPT, sayTrouble, troubleOf } from './storage-trouble.ts';
import {
  type DocumentRecord,
  type SnapshotRecord,
  sealOp,
  sealPoint,
  sealSnapshot,
  sealStep,
} from './stored-records.ts';

export interface DocumentLog {
  /** With every change, kept or not. */
  document(): TopologyDocument;
  /** Likewise. */
  history(): History;
  state(): DocumentState;
  append(diff: DocumentDiff, move: HistoryMove): Promise<SaveState>;
  /** Takes over what the tab that writes has kept. False if something between is missing: then it is to be read anew. */
  follow(seq: number, diff: DocumentDiff): boolean;
  /** Resolves when all that can be kept is kept. */
  settle(): Promise<SaveState>;
  /** A snapshot of all that is kept, if there is none yet: nobody has been waiting for anything for a while. */
  rest(): Promise<void>;
  /** Another tab writes now. */
  stopWriting(): void;
}

export interface LogStart {
  readonly store: DocumentStore;
  readonly key: string;
  readonly writer: string;
  readonly writable: boolean;
  readonly document: TopologyDocument;
  readonly history: History;
  /** Of the history: its place in the store. */
  readonly cursor: number;
  /** Of what is in `document`. */
  readonly lastSeq: number;
  readonly snapshotSeq: number;
  /** Make one at `lastSeq`, which is then its own number, before anything is added. */
  readonly needsSnapshot: boolean;
  /** A new document: this record is still to be made. */
  readonly birth: DocumentRecord | null;
  /** It is not to be made before there is something to be kept. */
  readonly visiting: boolean;
  readonly savedAt: number;
  /** When the last restore point was made. */
  readonly pointAt: number;
  readonly snapshotEvery: number;
  readonly now: () => number;
  readonly onState: (state: DocumentState) => void;
  /** It is on disk. */
  readonly onKept: (ops: readonly LoggedOp[], renamed: boolean) => void;
}

interface Pending extends LoggedOp {
  /** The document after it. */
  readonly document: TopologyDocument;
}

export function startLog(start: LogStart): DocumentLog {
  const { store, key, writer, now, onState } = start;
  let { birth, writable, document, history, cursor, lastSeq, snapshotSeq, needsSnapshot, pointAt } = start;
  let saved: SaveState = start.visiting ? { state: 'unkept' } : stateWhenKept(store, start.savedAt);
  let keptDocument = document;
  let keptSeq = lastSeq;
  let keptAt = start.savedAt;
  let pending: readonly Pending[] = [];
  let running: Promise<boolean> | null = null;

  const tell = (next: { saved?: SaveState; writable?: boolean }) => {
    saved = next.saved ?? saved;
    writable = next.writable ?? writable;
    onState({ saved, writable });
  };
  const snapshotAt = (seq: number): SnapshotRecord =>
    sealSnapshot({ docId: key, seq, schema: VERSION, snapshot: writeDocument(keptDocument) });
  const isDone = () => (birth === null || saved.state === 'unkept') && pending.length === 0;

  /** One round to the store. @returns Whether it went well. */
  async function writeOnce(): Promise<boolean> {
    const batch = pending;
    try {
      if (birth) {
        await store.create(birth, snapshotAt(birth.lastSeq));
        birth = null;
      }
      if (needsSnapshot) await addSnapshot();
      const last = batch.at(-1);
      const changedAt = now();
      if (last) {
        if (changedAt - pointAt >= HOUR) await addRestorePoint(changedAt);
        const renamed = last.document.name !== keptDocument.name;
        await store.append(key, writer, batch, { name: last.document.name, changedAt });
        keptAt = changedAt;
        keptDocument = last.document;
        keptSeq = last.op.seq;
        pending = pending.slice(batch.length);
        start.onKept(batch, renamed);
      }
      if (isDone()) tell({ saved: stateWhenKept(store, keptAt) });
    } catch (error) {
      const trouble = troubleOf(error);
      const notSaved: SaveState = { state: 'not-saved', because: sayTrouble(trouble) };
      tell(trouble === 'other-tab' ? { saved: notSaved, writable: false } : { saved: notSaved });
      return false;
    }
    // What was written is safe already: a snapshot that fails is made another time.
    if (keptSeq - snapshotSeq >= start.snapshotEvery) await addSnapshot().catch(() => {});
    return true;
  }

  async function addSnapshot(): Promise<void> {
    await store.addSnapshot(key, writer, snapshotAt(keptSeq));
    snapshotSeq = keptSeq;
    needsSnapshot = false;
  }

  /** As the design was before the change that is about to be kept. A full disk must not stop that change. */
  async function addRestorePoint(at: number): Promise<void> {
    pointAt = at;
    const point = sealPoint({
      docId: key,
      at: keptAt,
      schema: VERSION,
      snapshot: writeDocument(keptDocument),
    });
    await store.addRestorePoint(point).catch(() => {});
  }

  async function settle(): Promise<SaveState> {
    const upTo = lastSeq;
    while (writable && (birth !== null || keptSeq < upTo)) {
      running ??= writeOnce().finally(() => {
        running = null;
      });
      if (!(await running)) return saved;
    }
    // A later change may be on its way already: this answer is about those up to here.
    return keptSeq >= upTo && birth === null ? stateWhenKept(store, keptAt) : saved;
  }

  return {
    document: () => document,
    history: () => history,
    state: () => ({ saved, writable }),
    async append(diff, move) {
      if (!writable) {
        tell({ saved: { state: 'not-saved', because: sayTrouble('other-tab') } });
        return saved;
      }
      document = applyDiff(document, diff);
      lastSeq += 1;
      cursor = cursorAfter(cursor, move);
      history = historyAfter(history, move);
      const op = sealOp({ docId: key, seq: lastSeq, schema: VERSION, op: JSON.stringify(diff) });
      const step =
        move.kind === 'do' || move.kind === 'more'
          ? sealStep({ docId: key, position: cursor, step: JSON.stringify(move.step) })
          : null;
      pending = [...pending, { op, cursor, step, document }];
      tell({ saved: { state: 'saving' } });
      return settle();
    },
    follow(seq, diff) {
      if (writable || seq <= lastSeq) return true;
      if (seq !== lastSeq + 1) return false;
      document = applyDiff(document, diff);
      keptDocument = document;
      // Only the tab that writes can undo: whoever takes over reads it anew.
      history = NO_HISTORY;
      lastSeq = seq;
      keptSeq = seq;
      keptAt = now();
      tell({ saved: stateWhenKept(store, keptAt) });
      return true;
    },
    settle,
    async rest() {
      if (!writable || running !== null || !isDone() || keptSeq === snapshotSeq) return;
      await addSnapshot().catch(() => {});
    },
    stopWriting() {
      const because = sayTrouble('other-tab');
      tell(isDone() ? { writable: false } : { writable: false, saved: { state: 'not-saved', because } });
    },
  };
}

function cursorAfter(cursor: number, { kind }: HistoryMove): number {
  switch (kind) {
    case 'do':
    case 'redo':
      return cursor + 1;
    case 'undo':
      return Math.max(0, cursor - 1);
    case 'more':
      return Math.max(1, cursor);
  }
}

const stateWhenKept = (store: DocumentStore, at: number): SaveState =>
  store.place === 'browser' ? { state: 'saved', at } : { state: 'not-saved', because: NOTHING_IS_KEPT };
