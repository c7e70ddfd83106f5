/**
 * What changed between two documents: the unit of undo, of autosave and of what the engine is told.
 *
 * A change holds both sides, so that undoing is swapping them. It is plain JSON, and whole entries: a document is small,
 * and a diff inside an entry would have to know every kind.
 */
import { COLLECTIONS, type Collection, type TopologyDocument } from '../document.ts';

/** Null stands for "not there". No field and no entry of a document is null itself. */
export interface Change<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
}

export interface DocumentDiff {
  readonly fields: { readonly [Field in DiffedField]?: Change<TopologyDocument[Field]> };
  readonly entries: { readonly [Name in Collection]?: Readonly<Record<string, Change<EntryOf<Name>>>> };
}

/** `format` and `version` are the same in every document that is open. */
export const DIFFED_FIELDS = ['name', 'notes', 'settings'] as const;
export type DiffedField = (typeof DIFFED_FIELDS)[number];
export type EntryOf<Name extends Collection> = TopologyDocument[Name][keyof TopologyDocument[Name]];

type Entries = Readonly<Record<string, unknown>>;

/** Compares by identity, so it costs a glance at each entry: commands keep what they do not touch the same object. */
export function diffDocuments(before: TopologyDocument, after: TopologyDocument): DocumentDiff {
  const fields: Record<string, Change<unknown>> = {};
  for (const field of DIFFED_FIELDS) {
    if (before[field] !== after[field]) fields[field] = { before: before[field], after: after[field] };
  }
  const entries: Record<string, Record<string, Change<unknown>>> = {};
  for (const name of COLLECTIONS) {
    const changes = diffEntries(before[name], after[name]);
    if (Object.keys(changes).length > 0) entries[name] = changes;
  }
  return { fields, entries } as DocumentDiff;
}

function diffEntries(before: Entries, after: Entries): Record<string, Change<unknown>> {
  const changes: Record<string, Change<unknown>> = {};
  if (before === after) return changes;
  for (const [id, entry] of Object.entries(before)) {
    if (after[id] !== entry) changes[id] = { before: entry, after: after[id] ?? null };
  }
  for (const [id, entry] of Object.entries(after)) {
    if (!(id in before)) changes[id] = { before: null, after: entry };
  }
  return changes;
}

/** Sets the `after` side of every change. Collections and entries without a change stay the same objects. */
export function applyDiff(document: TopologyDocument, diff: DocumentDiff): TopologyDocument {
  const next: Record<string, unknown> = { ...document };
  for (const field of DIFFED_FIELDS) {
    const change = diff.fields[field];
    if (change) next[field] = change.after;
  }
  for (const name of COLLECTIONS) {
    const changes = diff.entries[name];
    if (changes) next[name] = applyChanges(document[name], changes);
  }
  return next as unknown as TopologyDocument;
}

function applyChanges(entries: Entries, changes: Readonly<Record<string, Change<unknown>>>): Entries {
  const next: Record<string, unknown> = { ...entries };
  for (const [id, { after }] of Object.entries(changes)) {
    if (after === null) delete next[id];
    else next[id] = after;
  }
  return next;
}

/** The diff that undoes `diff`. */
export function invertDiff(diff: DocumentDiff): DocumentDiff {
  const entries: Record<string, Record<string, Change<unknown>>> = {};
  for (const name of COLLECTIONS) {
    const changes = diff.entries[name];
    if (changes) entries[name] = swapAll(changes);
  }
  return { fields: swapAll(diff.fields), entries } as DocumentDiff;
}

const swapAll = (changes: Readonly<Record<string, Change<unknown>>>) =>
  Object.fromEntries(
    Object.entries(changes).map(([id, { before, after }]) => [id, { before: after, after: before }]),
  );

export const isEmptyDiff = (diff: DocumentDiff): boolean =>
  Object.keys(diff.fields).length === 0 && Object.keys(diff.entries).length === 0;
