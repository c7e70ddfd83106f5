/**
 * The designs kept in this browser, as the editor sees them.
 *
 * Each change is one entry in an append-only log; nothing is called saved before the browser has said so. What can go
 * wrong with a browser's storage ends in a state here, never in an exception: the editor goes on, and says it.
 */
import type { Refusal } from '#base/refusal.ts';
import type { Result } from '#base/result.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { DocumentDiff } from '#model/format/document-diff.ts';

export interface DocumentLibrary {
  /** `memory`: the browser offers no storage (some private windows), so nothing outlives the tab. */
  readonly place: 'browser' | 'memory';
  /** Newest change first, without those in the bin. */
  list(): Promise<readonly DocumentSummary[]>;
  /** Always a new document, never over an old one. It is then open, and writable in this tab. */
  create(document: TopologyDocument): Promise<LoadedDocument>;
  /** Open and writable, but kept only from the first change, or `retry`, on. */
  visit(document: TopologyDocument): Promise<LoadedDocument>;
  /** Opens it, for writing if no other tab does. Refused: not there, unreadable, or made by a newer version. */
  load(key: string): Promise<Result<LoadedDocument, Refusal>>;
  /**
   * Keeps one change of an open document. Resolves once it is on disk, or is known not to be, and never rejects. What
   * could not be kept is tried again with the next change, and by `retry`.
   */
  append(key: string, diff: DocumentDiff, move?: HistoryMove): Promise<SaveState>;
  /** Tries again to keep what could not be kept. */
  retry(key: string): Promise<SaveState>;
  /** Makes this tab the one that writes, and reads the document anew; the other tab is told and stops. */
  takeOver(key: string): Promise<Result<LoadedDocument, Refusal>>;
  /** Lets another tab write it. Call on switching to another document. */
  release(key: string): Promise<void>;
  /** The other tab's changes, as they come; and its going, which makes this tab the one that writes. @returns A function that ends it. */
  onFollow(listener: (loaded: LoadedDocument) => void): () => void;
  /** Some design was added, renamed, changed or removed, here or in another tab. @returns A function that ends it. */
  onListChange(listener: () => void): () => void;
  /** Newest first. */
  restorePoints(key: string): Promise<readonly RestorePoint[]>;
  /** The design as it was then. */
  readRestorePoint(key: string, at: number): Promise<Result<TopologyDocument, Refusal>>;
  /** What could not be read back, for rescue. */
  keptAside(): Promise<readonly KeptAside[]>;
  discardKeptAside(key: string, at: number): Promise<void>;
  /** By field. Kept beside the designs, so that no file, link, picture or copy of a design can hold one. */
  secrets(key: string): Promise<Readonly<Record<string, string>>>;
  /** Null forgets it. @returns Whether that was kept. */
  setSecret(key: string, field: string, value: string | null): Promise<boolean>;
  /** How full the browser's storage is. Null where it does not say. */
  usage(): Promise<StorageUsage | null>;
  /** A design that is not open, for a look at it: nothing about it changes. */
  peek(key: string): Promise<Result<TopologyDocument, Refusal>>;
  /** Of any design, also one that is not open. Refused while another tab writes it. */
  rename(key: string, name: string): Promise<Result<void, Refusal>>;
  /** The text of a design as it is kept, also of one that cannot be opened: for rescue. */
  readText(key: string): Promise<Result<string, Refusal>>;
  /** To the bin, whence `restore` brings it back for 30 days. */
  remove(key: string): Promise<Result<void, Refusal>>;
  listBin(): Promise<readonly DocumentSummary[]>;
  restore(key: string): Promise<Result<void, Refusal>>;
  /** @returns A function that ends it. */
  onStateChange(listener: (key: string, state: DocumentState) => void): () => void;
  /** Of an open document. */
  stateOf(key: string): DocumentState;
  /** Finishes what is under way and lets go of all documents. */
  close(): Promise<void>;
}

export interface LoadedDocument {
  readonly key: string;
  readonly document: TopologyDocument;
  /** False while another tab writes it: show it, and offer `takeOver`. */
  readonly writable: boolean;
  /** What had to be left out because it could not be read back, in a sentence for the user; null is the rule. */
  readonly dropped: string | null;
  readonly history: History;
}

/** Both newest last: the last step of each is the one to be undone, or made again, next. */
export interface History {
  readonly undo: readonly HistoryStep[];
  readonly redo: readonly HistoryStep[];
}

export interface HistoryStep {
  /** `move`, as the user reads it after "Undo". */
  readonly label: string;
  readonly diff: DocumentDiff;
}

/** What a change does to the history. `more` makes the last step larger: a gesture that goes on. */
export type HistoryMove =
  | { readonly kind: 'do' | 'more'; readonly step: HistoryStep }
  | { readonly kind: 'undo' | 'redo' };

export interface RestorePoint {
  readonly at: number;
  readonly size: number;
}

export interface KeptAside {
  readonly key: string;
  readonly at: number;
  readonly name: string;
  readonly raw: string;
}

export interface StorageUsage {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** The browser has promised not to clear it by itself. */
  readonly persisted: boolean;
}

export interface DocumentState {
  readonly saved: SaveState;
  readonly writable: boolean;
}

export type SaveState =
  /** It came by a link, and nobody has said yet that it is to stay. */
  | { readonly state: 'unkept' }
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'saving' }
  | { readonly state: 'not-saved'; readonly because: string };

export interface DocumentSummary {
  readonly key: string;
  readonly name: string;
  readonly changedAt: number;
  /** When it went to the bin. */
  readonly removedAt: number | null;
}
