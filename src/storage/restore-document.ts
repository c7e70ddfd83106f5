/** Makes a document out of what was kept: the newest snapshot that is intact, and every op after it that is. */

import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { type TopologyDocument, VERSION } from '#model/document.ts';
import { applyDiff, type DocumentDiff } from '#model/format/document-diff.ts';
import type { StoredDocument } from './document-store.ts';
import { isIntactOp, isIntactSnapshot, type OpRecord, type SnapshotRecord } from './stored-records.ts';

export interface RestoredDocument {
  readonly document: TopologyDocument;
  /** How many changes could not be read back. */
  readonly dropped: number;
  readonly snapshotSeq: number;
  /** Something was passed over, or an older format read: a new snapshot should be made before anything is added. */
  readonly needsSnapshot: boolean;
}

/** The reader is fetched for it: whoever comes for the first time needs none. */
export async function restoreDocument(stored: StoredDocument): Promise<Result<RestoredDocument, Refusal>> {
  const text = restoreText(stored);
  if (!text.ok) return text;
  const { json, schema, ...rest } = text.value;
  const { readDocument } = await import('#model/format/read-document.ts');
  // Read like any file: what an older version of the program wrote may lack what this one takes for granted.
  const read = readDocument(json);
  if (!read.ok) return err({ ...read.error, message: `${stored.record.name}: ${read.error.message}` });
  return ok({ ...rest, document: read.value, needsSnapshot: rest.needsSnapshot || schema !== VERSION });
}

interface RestoredText extends Omit<RestoredDocument, 'document'> {
  readonly json: string;
  readonly schema: number;
}

/** As far as what is kept can be read at all; whether it is a design is not asked. */
export function restoreText({ record, snapshots, ops }: StoredDocument): Result<RestoredText, Refusal> {
  const newestFirst = snapshots.toSorted((a, b) => b.seq - a.seq);
  const snapshot = newestFirst.find(isIntactSnapshot);
  if (!snapshot) return unreadable(record.name);
  const { document, seq } = replay(snapshot, ops);
  return ok({
    json: JSON.stringify(document),
    schema: snapshot.schema,
    dropped: record.lastSeq - seq,
    snapshotSeq: snapshot.seq,
    needsSnapshot: snapshot !== newestFirst[0] || seq !== record.lastSeq,
  });
}

/**
 * Stops at the first op that is missing, damaged or of another format: those after it may rest on it, and a design that
 * is a little old is better than one that never was. Diffs know nothing of the format, so old ops apply to old documents.
 */
function replay(snapshot: SnapshotRecord, ops: readonly OpRecord[]) {
  let document = JSON.parse(snapshot.snapshot) as TopologyDocument;
  let { seq } = snapshot;
  for (const op of ops.toSorted((a, b) => a.seq - b.seq)) {
    if (op.seq <= seq) continue;
    if (op.seq !== seq + 1 || op.schema !== snapshot.schema || !isIntactOp(op)) break;
    document = applyDiff(document, JSON.parse(op.op) as DocumentDiff);
    seq = op.seq;
  }
  return { document, seq };
}

const unreadable = (name: string): Result<never, Refusal> =>
  err({
    id: 'storage/unreadable',
    message: t`What this browser kept of "${name}" is damaged and cannot be read.`,
    fix: t`Open a file that you exported, if there is one.`,
    about: [],
  });
