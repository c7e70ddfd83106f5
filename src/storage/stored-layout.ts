/** The tables in the browser's storage. */
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type {
  DocumentRecord,
  HistoryRecord,
  OpRecord,
  QuarantineRecord,
  RestorePointRecord,
  SnapshotRecord,
} from './stored-records.ts';

export interface Layout extends DBSchema {
  documents: { key: string; value: DocumentRecord };
  ops: { key: [docId: string, seq: number]; value: OpRecord };
  snapshots: { key: [docId: string, seq: number]; value: SnapshotRecord };
  history: { key: [docId: string, position: number]; value: HistoryRecord };
  restorePoints: { key: [docId: string, at: number, size: number]; value: RestorePointRecord };
  quarantine: { key: [docId: string, at: number]; value: QuarantineRecord };
  /** Never part of a document, so that nothing made of one can hold them. */
  secrets: { key: [docId: string, field: string]; value: { docId: string; field: string; value: string } };
}

export type Store =
  | 'documents'
  | 'ops'
  | 'snapshots'
  | 'history'
  | 'restorePoints'
  | 'quarantine'
  | 'secrets';
export type Transaction = IDBPTransaction<Layout, Store[], 'readwrite'>;

export function createStores(database: IDBPDatabase<Layout>): void {
  database.createObjectStore('documents', { keyPath: 'key' });
  database.createObjectStore('ops', { keyPath: ['docId', 'seq'] });
  database.createObjectStore('snapshots', { keyPath: ['docId', 'seq'] });
  database.createObjectStore('history', { keyPath: ['docId', 'position'] });
  database.createObjectStore('restorePoints', { keyPath: ['docId', 'at', 'size'] });
  database.createObjectStore('quarantine', { keyPath: ['docId', 'at'] });
  database.createObjectStore('secrets', { keyPath: ['docId', 'field'] });
}
