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
