/** A store for browsers that have none: everything works, and is gone with the tab. The user is told so all the time. */
import { invariant } from '#base/invariant.ts';
import type { DocumentStore, StoredDocument } from './document-store.ts';
import { surplusPoints } from './restore-points.ts';
import type { RestorePointRecord } from './stored-records.ts';

export function createMemoryStore(): DocumentStore {
  const documents = new Map<string, StoredDocument>();
  let points: readonly RestorePointRecord[] = [];
  const secrets = new Map<string, Map<string, string>>();
  const change = (key: string, next: (stored: StoredDocument) => StoredDocument) => {
    const stored = documents.get(key);
    invariant(stored, `nothing is kept under ${key}`);
    documents.set(key, next(stored));
  };
  return {
    place: 'memory',
    async list() {
      return [...documents.values()].map(({ record }) => record);
    },
    async create(record, snapshot) {
      documents.set(record.key, { record, snapshots: [snapshot], ops: [], history: [] });
    },
    async open(key) {
      return documents.get(key);
    },
    async append(key, _, ops, { name, changedAt }) {
      change(key, (stored) => {
        let { history } = stored;
        for (const { step } of ops)
          if (step) history = [...history.filter(({ position }) => position < step.position), step];
        return {
          ...stored,
          record: {
            ...stored.record,
            name,
            changedAt,
            lastSeq: ops.at(-1)?.op.seq ?? stored.record.lastSeq,
            cursor: ops.at(-1)?.cursor ?? stored.record.cursor,
            removedAt: null,
          },
          ops: [...stored.ops, ...ops.map(({ op }) => op)],
          history,
        };
      });
    },
    async addSnapshot(key, _, snapshot) {
      change(key, ({ record, history }) => ({
        record: { ...record, lastSeq: snapshot.seq },
        snapshots: [snapshot],
        ops: [],
        history,
      }));
    },
    async setRemoved(key, removedAt) {
      if (!documents.has(key)) return false;
      change(key, (stored) => ({ ...stored, record: { ...stored.record, removedAt } }));
      return true;
    },
    async emptyBin(time) {
      const gone = [...documents.values()]
        .filter(({ record: { removedAt } }) => removedAt !== null && removedAt < time)
        .map(({ record: { key } }) => key);
      for (const key of gone) documents.delete(key);
      return gone;
    },
    async restorePoints(key) {
      return points.filter(({ docId }) => docId === key);
    },
    async restorePoint(key, at) {
      return points.find((point) => point.docId === key && point.at === at);
    },
    async addRestorePoint(point) {
      const all = [...points, point];
      const surplus = new Set(surplusPoints(all));
      points = all.filter((one) => !surplus.has(one));
    },
    async secrets(key) {
      return Object.fromEntries(secrets.get(key) ?? []);
    },
    async setSecret(key, field, value) {
      const mine = secrets.get(key) ?? new Map<string, string>();
      if (value === null) mine.delete(field);
      else mine.set(field, value);
      secrets.set(key, mine);
    },
    // Nothing is ever damaged here.
    async quarantine() {},
    async quarantined() {
      return [];
    },
    async emptyQuarantine() {},
    close() {},
  };
}
