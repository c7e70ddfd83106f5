/**
 * The store's shape: the one place the screen reads from and acts through.
 *
 * Three lifetimes never mix: the document is saved and undone, the session (selection, tool, panels, playback) is
 * neither, the report is derived and never stored.
 */
import type { Refusal } from '#base/refusal.ts';
import type { Result } from '#base/result.ts';
import type { Finding } from '#checks/finding.ts';
import type { Command } from '#commands/command.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FailureEffect, FailureTarget } from '#model/failure.ts';
import type { ElementId, FlowId, NodeId } from '#model/ids.ts';
import type { Comparison } from '#sim/report/comparison.ts';
import type { Report } from '#sim/report/report.ts';
import type { RouterTables } from '#sim/report/router-tables.ts';
import type { Timeline } from '#sim/report/timeline.ts';
import type { FieldChange, FlowWhy } from '#sim/report/why.ts';
import type { SweepSummary } from '#simclient/proof-messages.ts';
import type {
  DocumentLibrary,
  DocumentSummary,
  KeptAside,
  RestorePoint,
  SaveState,
  StorageUsage,
} from '#storage/document-library.ts';
import type { WritableFile } from '#storage/linked-file.ts';

import type { Failable } from '#verify/failable.ts';
import type { SweptScenario } from '#verify/sweep.ts';
import type { IntentVerdict } from '#verify/verify-intents.ts';

export type EditorState = HistorySlice &
  SelectionSlice &
  ToolSlice &
  ReportSlice &
  PlaybackSlice &
  PanelsSlice &
  CompareSlice &
  OverlaySlice &
  ProofSlice &
  LibrarySlice &
  FileSlice &
  ShelfSlice;

export interface HistorySlice {
  readonly document: TopologyDocument;
  /** Counts up with every change, undo included. A report names the revision it is about. */
  readonly revision: number;
  readonly undoLabels: readonly string[];
  readonly redoLabels: readonly string[];
  /** The last refusal, until dismissed or the next success. */
  readonly refusal: Refusal | null;
  dispatch<Args>(command: Command<Args>, args: Args): Result<TopologyDocument, Refusal>;
  undo(): void;
  redo(): void;
  /** The design as it was before the last step; null when there was none. */
  documentBefore(): TopologyDocument | null;
  dismissRefusal(): void;
}

export interface SelectionSlice {
  /** Nodes, links, zones. Not part of history. */
  readonly selection: readonly ElementId[];
  /** The flow whose path is drawn. */
  readonly selectedFlow: FlowId | null;
  /** A hop or hand-off of it that is pointed at in any view: selecting it in one selects it in all. */
  readonly selectedStep: SelectedStep | null;
  select(ids: readonly ElementId[]): void;
  toggleSelected(id: ElementId): void;
  selectFlow(flow: FlowId | null): void;
  /** The finding that is pointed at, by its key; one that is settled is simply not there any more. */
  readonly selectedFinding: string | null;
  selectStep(step: SelectedStep | null): void;
  /** The device whose tables Why shows: the one selected last, until a step is pointed at or playback moves. Null: the hop. */
  readonly whyAbout: NodeId | null;
  lookInto(node: NodeId | null): void;
  selectFinding(key: string | null): void;
}

export type SelectedStep =
  | { readonly type: 'hop'; readonly direction: 'forward' | 'return'; readonly index: number }
  | { readonly type: 'handoff'; readonly index: number };

export interface ToolSlice {
  readonly tool: Tool;
  setTool(tool: Tool): void;
}

export type Tool =
  | { readonly type: 'select' }
  | { readonly type: 'hand' }
  /** Click-to-place: `item` is the id of a palette item. */
  | { readonly type: 'place'; readonly item: string }
  /** Click-click or keyboard connecting. */
  | { readonly type: 'connect'; readonly from: NodeId };

export interface ReportSlice {
  /** The newest report there is; `reportRevision` may be behind `revision`, then it is shown as out of date. */
  readonly report: Report | null;
  /** Of the same revision as the report. */
  readonly findings: readonly Finding[];
  readonly reportRevision: number;
  readonly engine: {
    readonly state: 'idle' | 'working' | 'slow' | 'failed';
    readonly message: string | null;
    readonly canRetry: boolean;
  };
  retrySimulation(): void;
  stopSimulation(): void;
  tablesOf(node: NodeId): Promise<RouterTables | null>;
  /** The five questions at every hop of a flow. Like all that follows it rejects when the design changes meanwhile. */
  whyOf(flow: FlowId): Promise<FlowWhy | null>;
  /** @param first - The moment of the story to begin at: a long one is played part by part. */
  timelineOf(first?: number): Promise<Timeline>;
  /** Of a design that is not open. */
  reportOf(design: TopologyDocument): Promise<Report>;
  compare(before: TopologyDocument, after: TopologyDocument): Promise<Comparison>;
}

/** What many runs of the engine say. */
export interface ProofSlice {
  readonly proof: {
    readonly state: 'idle' | 'working' | 'stopped' | 'failed';
    readonly done: number;
    readonly total: number;
    /** Of the design `of`; shown as out of date while another is being checked. */
    readonly verdicts: readonly IntentVerdict[];
    readonly of: TopologyDocument | null;
    readonly message: string | null;
  };
  /** The last sweep that was asked for; null: none was. */
  readonly sweep: SweepState | null;
  checkIntents(): void;
  stopChecking(): void;
  runSweep(depth: SweepState['depth']): void;
  stopSweep(): void;
}

export interface SweepState {
  readonly state: 'working' | 'done' | 'stopped' | 'failed';
  readonly depth: 'single' | 'double';
  readonly of: TopologyDocument;
  readonly done: number;
  readonly total: number;
  readonly elements: readonly Failable[];
  readonly flows: readonly FlowId[];
  readonly scenarios: readonly SweptScenario[];
  readonly summary: SweepSummary | null;
  readonly message: string | null;
}

/** Which packet step is shown. Pure: the picture is a function of report and `time`. */
export interface PlaybackSlice {
  readonly playing: boolean;
  /**
   * The one position of playback. From 0 on it is among the steps of the selected flow's packet: 0 is the start, `n` is
   * arrival at step n, 2.5 half-way. Below 0 it is among the events of the story that came before: -1 is the last.
   */
  readonly time: number;
  readonly speed: number;
  /** What the control plane did, once somebody looks at it; of the revision it says. */
  readonly story: { readonly revision: number; readonly timeline: Timeline } | null;
  /** Whether playback passes over what does not concern the selected flow. */
  readonly onlyFlow: boolean;
  setPlaying(playing: boolean): void;
  setTime(time: number): void;
  setSpeed(speed: number): void;
  setOnlyFlow(onlyFlow: boolean): void;
  /** Fetches the story of the design as it is now. Rejects when the design changes meanwhile. */
  loadStory(first?: number): Promise<void>;
}

/** Another state of the design, set against the one that is open. */
export interface CompareSlice {
  readonly comparing: Comparing | null;
  /** What differs, once it is known: the drawing shows it too. */
  readonly differences: Comparison | null;
  compareTo(comparing: Comparing | null): void;
  setDifferences(differences: Comparison | null): void;
}

export interface Comparing {
  /** What it is, to follow "compared with": `the design before the last change`. */
  readonly title: string;
  readonly other: TopologyDocument;
  /** Whether the other state is the earlier or the later one. A what-if is later. */
  readonly otherIs: 'before' | 'after';
  /** Makes the other state the open design, as one step to undo; null where that is no offer. */
  readonly keep: readonly FieldChange[] | null;
}

export interface PanelsSlice {
  readonly panels: { readonly palette: boolean; readonly inspector: boolean; readonly dock: boolean };
  readonly dockTab:
    | 'ledger'
    | 'ladder'
    | 'timeline'
    | 'flows'
    | 'sessions'
    | 'failures'
    | 'intents'
    | 'every-failure'
    | 'problems'
    | 'traffic'
    | 'compare'
    | 'audit';
  /** The dock takes half the screen. */
  readonly dockTall: boolean;
  readonly failureDraft: FailureDraft;
  readonly theme: 'system' | 'light' | 'dark' | 'projector';
  readonly settings: Settings;
  togglePanel(panel: 'palette' | 'inspector' | 'dock'): void;
  setDockTab(tab: PanelsSlice['dockTab']): void;
  setDockTall(tall: boolean): void;
  draftFailure(fields: Partial<FailureDraft>): void;
  setTheme(theme: PanelsSlice['theme']): void;
  changeSettings(fields: Partial<Settings>): void;
}

/** What is about to be failed, and how. The way and its values stay, for the next thing. */
export interface FailureDraft {
  readonly of: FailureTarget | null;
  readonly way: 'fails' | 'silently' | FailureEffect['type'];
  /** Values as typed, in the order in which they are asked; empty: the usual ones. */
  readonly values: readonly string[];
}

/** How this person works, on this computer. */
export interface Settings {
  /** Shortcuts that are one character without Ctrl or Alt: in the way of those who speak to their computer (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** The wheel zooms instead of scrolling the drawing. */
  readonly wheelZooms: boolean;
  /** `reduced` also where the system does not ask for it. */
  readonly motion: 'system' | 'reduced';
  /** Of the texts: BCP 47, or `system` for the browser's own. Heard when the page begins. */
  readonly language: string;
}

/** What the drawing tells besides itself. */
export const OVERLAYS = [
  'addresses',
  'sessions',
  'as',
  'owners',
  'media',
  'load',
  'latency',
  'loss',
] as const;
export type Overlay = (typeof OVERLAYS)[number];

export interface OverlaySlice {
  /** In the order of `OVERLAYS`. */
  readonly overlays: readonly Overlay[];
  toggleOverlay(overlay: Overlay): void;
  /** Packets of all flows that move over the drawing at once; 0: none do. */
  readonly crowd: number;
  setCrowd(crowd: number): void;
}

/** Documents kept in this browser. */
export interface LibrarySlice {
  readonly documentKey: string;
  readonly saved: SaveState;
  /** `memory`: nothing outlives the tab. */
  readonly place: DocumentLibrary['place'];
  /** Opening never overwrites: the design becomes a new document. */
  openDocument(document: TopologyDocument): Promise<void>;
  /** A design that came by a link: on screen, and kept from the first change or `retrySaving` on. */
  visitDocument(document: TopologyDocument): Promise<void>;
  switchTo(key: string): Promise<void>;
  /** Reads a file's text; on refusal the current design is untouched. */
  importText(text: string, fileName: string): Promise<Result<TopologyDocument, Refusal>>;
  /** False while another tab writes this design: then it can be read and simulated, not changed. */
  readonly writable: boolean;
  /** What had to be left out when the design was opened, for the user to read; null is the rule. */
  readonly leftOut: string | null;
  /** Makes this tab the one that writes. */
  takeOver(): Promise<void>;
  /** Tries again to keep what could not be kept. */
  retrySaving(): Promise<void>;
}

/** A file on disk that belongs to the open design, on this computer. */
export interface FileSlice {
  readonly file: {
    readonly name: string;
    /** The design as it was written last; null: not since the page was opened. */
    readonly holds: TopologyDocument | null;
  } | null;
  /** A file of it was made since the page was opened, or it has one of its own. */
  readonly hasCopy: boolean;
  /** Whether the open design has one from before. */
  findFile(): Promise<void>;
  /** Writes the design to it, now and from now on. @returns Its name. */
  linkFile(handle: WritableFile): Promise<Result<string, Refusal>>;
  saveToFile(): Promise<Result<string, Refusal>>;
  forgetFile(): Promise<void>;
  /** It was downloaded. */
  noteCopy(): void;
}

/** All designs that are kept, and what came before this state of them. */
export interface ShelfSlice {
  /** Newest change first. */
  readonly documents: readonly DocumentSummary[];
  readonly bin: readonly DocumentSummary[];
  /** What could not be read back, for rescue. */
  readonly keptAside: readonly KeptAside[];
  /** Null where the browser does not say. */
  readonly usage: StorageUsage | null;
  /** Bin, usage and what was kept aside: asked for when somebody looks. */
  refreshShelf(): Promise<void>;
  duplicateDocument(key: string): Promise<void>;
  renameDocument(key: string, name: string): Promise<void>;
  /** To the bin, for 30 days. The one that is open cannot go. */
  removeDocument(key: string): Promise<void>;
  bringBackDocument(key: string): Promise<void>;
  discardKeptAside(key: string, at: number): Promise<void>;
  /** For a picture of it. */
  peekAt(key: string): Promise<TopologyDocument | null>;
  restorePoints(): Promise<readonly RestorePoint[]>;
  readRestorePoint(at: number): Promise<TopologyDocument | null>;
  /** Of the design that is open, by field; never in the document nor in this state. */
  secrets(): Promise<Readonly<Record<string, string>>>;
  /** Null forgets it. @returns Whether that was kept. */
  setSecret(field: string, value: string | null): Promise<boolean>;
}

export type { DocumentSummary, RestorePoint, SaveState };
