/**
 * One open document on its way to the store: what has been changed, what of it is kept, and what the user is told.
 *
 * A change that cannot be kept stays here, in memory, and goes out with the next one or when the user tries again. It is
 * not tried again by itself: a full disk does not empty by being asked.
 */
import { type TopologyDocument, VERSION } from '#model/document.ts';
import { applyDiff, type DocumentDiff } from '#model/format/document-diff.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { DocumentState, SaveState } from './document-library.ts';
import type { DocumentStore } from './document-store.ts';
import { NOTHING_IS_KEPT, sayTrouble, troubleOf } from './storage-trouble.ts';
import {
  type DocumentRecord,
  type OpRecord,
  type SnapshotRecord,
  sealOp,
  sealSnapshot,
} from './stored-records.ts';

export interface DocumentLog {
  /** With every change, kept or not. */
  document(): TopologyDocument;
  state(): DocumentState;
  append(diff: DocumentDiff): Promise<SaveState>;
  /** Resolves when all that can be kept is kept. */
  settle(): Promise<SaveState>;
  /** Another tab writes now. */
  stopWriting(): void;
}

export interface LogStart {
  readonly store: DocumentStore;
  readonly key: string;
  readonly writer: string;
  readonly writable: boolean;
  readonly document: TopologyDocument;
  /** Of what is in `document`. */
  readonly lastSeq: number;
  readonly snapshotSeq: number;
  /** Make one at `lastSeq`, which is then its own number, before anything is added. */
  readonly needsSnapshot: boolean;
  /** A new document: this record is still to be made. */
  readonly birth: DocumentRecord | null;
  readonly savedAt: number;
  readonly snapshotEvery: number;
  readonly now: () => number;
  readonly onState: (state: DocumentState) => void;
}

interface Pending {
  readonly op: OpRecord;
  /** The document after it. */
  readonly document: TopologyDocument;
}

export function startLog(start: LogStart): DocumentLog {
  const { store, key, writer, now, onState } = start;
  let { birth, writable, document, lastSeq, snapshotSeq, needsSnapshot } = start;
  let saved: SaveState = stateWhenKept(store, start.savedAt);
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
  const isDone = () => birth === null && pending.length === 0;

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
        const ops = batch.map(({ op }) => op);
        await store.append(key, writer, ops, { name: last.document.name, changedAt });
        keptAt = changedAt;
        keptDocument = last.document;
        keptSeq = last.op.seq;
        pending = pending.slice(batch.length);
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
    state: () => ({ saved, writable }),
    async append(diff) {
      if (!writable) {
        tell({ saved: { state: 'not-saved', because: sayTrouble('other-tab') } });
        return saved;
      }
      document = applyDiff(document, diff);
      lastSeq += 1;
      const op = sealOp({ docId: key, seq: lastSeq, schema: VERSION, op: JSON.stringify(diff) });
      pending = [...pending, { op, document }];
      tell({ saved: { state: 'saving' } });
      return settle();
    },
    settle,
    stopWriting() {
      const because = sayTrouble('other-tab');
      tell(isDone() ? { writable: false } : { writable: false, saved: { state: 'not-saved', because } });
    },
  };
}

const stateWhenKept = (store: DocumentStore, at: number): SaveState =>
  store.place === 'browser' ? { state: 'saved', at } : { state: 'not-saved', because: NOTHING_IS_KEPT };
