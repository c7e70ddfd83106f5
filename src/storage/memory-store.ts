/** A store for browsers that have none: everything works, and is gone with the tab. The user is told so all the time. */
import { invariant } from '#base/invariant.ts';
import type { DocumentStore, StoredDocument } from './document-store.ts';

export function createMemoryStore(): DocumentStore {
  const documents = new Map<string, StoredDocument>();
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
      documents.set(record.key, { record, snapshots: [snapshot], ops: [] });
    },
    async open(key) {
      return documents.get(key);
    },
    async append(key, _, ops, { name, changedAt }) {
      change(key, (stored) => ({
        ...stored,
        record: {
          ...stored.record,
          name,
          changedAt,
          lastSeq: ops.at(-1)?.seq ?? stored.record.lastSeq,
          removedAt: null,
        },
        ops: [...stored.ops, ...ops],
      }));
    },
    async addSnapshot(key, _, snapshot) {
      change(key, ({ record }) => ({
        record: { ...record, lastSeq: snapshot.seq },
        snapshots: [snapshot],
        ops: [],
      }));
    },
    async setRemoved(key, removedAt) {
      if (!documents.has(key)) return false;
      change(key, (stored) => ({ ...stored, record: { ...stored.record, removedAt } }));
      return true;
    },
    async emptyBin(time) {
      for (const [key, { record }] of documents) {
        if (record.removedAt !== null && record.removedAt < time) documents.delete(key);
      }
    },
    close() {},
  };
}
