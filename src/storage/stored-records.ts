/** What lies in the browser's storage. Ops and snapshots carry a checksum over all of their other fields. */
import { crc32c } from './crc32c.ts';

export interface DocumentRecord {
  readonly key: string;
  readonly name: string;
  readonly createdAt: number;
  readonly changedAt: number;
  /** When it went to the bin. */
  readonly removedAt: number | null;
  /** Of the last op or snapshot: the next op has the next number. */
  readonly lastSeq: number;
  /** The library that may write. A tab that lost its lock without noticing finds another name here. */
  readonly writer: string;
  /** How many steps can be undone: the history's rows up to here. Those behind it can be made again. */
  readonly cursor: number;
}

/** One change of a document; `op` is a `DocumentDiff` as JSON. */
export interface OpRecord {
  readonly docId: string;
  readonly seq: number;
  /** Version of the document format. */
  readonly schema: number;
  readonly op: string;
  readonly crc: number;
}

/** A whole document, as it was after op `seq`. */
export interface SnapshotRecord {
  readonly docId: string;
  readonly seq: number;
  readonly schema: number;
  readonly snapshot: string;
  readonly crc: number;
}

/** One step of the history, at its place in the row of all of them; `step` is a `HistoryStep` as JSON. */
export interface HistoryRecord {
  readonly docId: string;
  readonly position: number;
  readonly step: string;
  readonly crc: number;
}

/** A whole document as it was at `at`, made by itself while it is edited. */
export interface RestorePointRecord {
  readonly docId: string;
  readonly at: number;
  /** In UTF-16 units, and part of the key: what all of them take is then known without reading them. */
  readonly size: number;
  readonly schema: number;
  readonly snapshot: string;
  readonly crc: number;
}

/** What could not be read back, as it was found: kept for rescue rather than deleted. */
export interface QuarantineRecord {
  readonly docId: string;
  readonly at: number;
  readonly name: string;
  /** The stored records as JSON. */
  readonly raw: string;
}

type Unsealed<Sealed> = Omit<Sealed, 'crc'>;

const checksum = (docId: string, seq: number, schema: number, text: string): number =>
  crc32c(`${docId}\n${seq}\n${schema}\n${text}`);

export const sealOp = (op: Unsealed<OpRecord>): OpRecord => ({
  ...op,
  crc: checksum(op.docId, op.seq, op.schema, op.op),
});

export const sealSnapshot = (snapshot: Unsealed<SnapshotRecord>): SnapshotRecord => ({
  ...snapshot,
  crc: checksum(snapshot.docId, snapshot.seq, snapshot.schema, snapshot.snapshot),
});

export const isIntactOp = ({ docId, seq, schema, op, crc }: OpRecord): boolean =>
  crc === checksum(docId, seq, schema, op);

export const isIntactSnapshot = ({ docId, seq, schema, snapshot, crc }: SnapshotRecord): boolean =>
  crc === checksum(docId, seq, schema, snapshot);

export const sealStep = (row: Unsealed<HistoryRecord>): HistoryRecord => ({
  ...row,
  crc: checksum(row.docId, row.position, 0, row.step),
});

export const isIntactStep = ({ docId, position, step, crc }: HistoryRecord): boolean =>
  crc === checksum(docId, position, 0, step);

export const sealPoint = (point: Omit<Unsealed<RestorePointRecord>, 'size'>): RestorePointRecord => ({
  ...point,
  size: point.snapshot.length,
  crc: checksum(point.docId, point.at, point.schema, point.snapshot),
});

export const isIntactPoint = ({ docId, at, schema, snapshot, crc }: RestorePointRecord): boolean =>
  crc === checksum(docId, at, schema, snapshot);
