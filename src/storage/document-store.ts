/**
 * Where records are kept. Each call is one transaction: it happens whole, or not at all and rejects.
 *
 * One implementation is the browser's storage, the other is memory, for browsers that offer none.
 */
import type { PointKey } from './restore-points.ts';
import type {
  DocumentRecord,
  HistoryRecord,
  OpRecord,
  QuarantineRecord,
  RestorePointRecord,
  SnapshotRecord,
} from './stored-records.ts';

export interface DocumentStore {
  readonly place: 'browser' | 'memory';
  list(): Promise<readonly DocumentRecord[]>;
  create(record: DocumentRecord, snapshot: SnapshotRecord): Promise<void>;
  /** All there is of one document. With a `writer`, only that one may write from now on. */
  open(key: string, writer: string | null): Promise<StoredDocument | undefined>;
  /** Ops that are in already are passed over, so that a call whose outcome was lost can be repeated. */
  append(key: string, writer: string, ops: readonly LoggedOp[], change: RecordChange): Promise<void>;
  /** Adds it, and lets go of what no snapshot that is still kept needs. */
  addSnapshot(key: string, writer: string, snapshot: SnapshotRecord): Promise<void>;
  /** To the bin, or with null back from it. Resolves to whether there is such a document. */
  setRemoved(key: string, removedAt: number | null): Promise<boolean>;
  /** Deletes for good what has been in the bin since before `time`. Resolves to the keys of that. */
  emptyBin(time: number): Promise<readonly string[]>;
  restorePoints(key: string): Promise<readonly PointKey[]>;
  restorePoint(key: string, at: number): Promise<RestorePointRecord | undefined>;
  /** Adds it, and lets go of those that are too many or too old. */
  addRestorePoint(point: RestorePointRecord): Promise<void>;
  /** Of one document, by field. They live beside documents and never in one. */
  secrets(key: string): Promise<Readonly<Record<string, string>>>;
  /** Null forgets it. */
  setSecret(key: string, field: string, value: string | null): Promise<void>;
  quarantine(record: QuarantineRecord): Promise<void>;
  quarantined(): Promise<readonly QuarantineRecord[]>;
  emptyQuarantine(key: string, at: number): Promise<void>;
  close(): void;
}

/** An op, and what it does to the history. */
export interface LoggedOp {
  readonly op: OpRecord;
  /** How many steps can be undone after it. */
  readonly cursor: number;
  /** The step at the cursor, if it is a new one: what could be made again is then gone. */
  readonly step: HistoryRecord | null;
}

export interface StoredDocument {
  readonly record: DocumentRecord;
  readonly snapshots: readonly SnapshotRecord[];
  readonly ops: readonly OpRecord[];
  readonly history: readonly HistoryRecord[];
}

export type RecordChange = Pick<DocumentRecord, 'name' | 'changedAt'>;

/** Enough to fall back twice. */
export const SNAPSHOTS_KEPT = 3;

/** More than anyone steps back by hand. */
export const STEPS_KEPT = 1000;

/** Another tab, or nobody, writes this document now: whatever is still to be written must not be. */
export class WriterLostError extends Error {
  override readonly name = 'WriterLostError';
}
