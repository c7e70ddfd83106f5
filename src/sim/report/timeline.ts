/**
 * What the control plane does, in the words of the document and in order: sessions, announcements, choices, each with the
 * event that triggered it. With failures on: from the moment they strike until everything has settled anew.
 *
 * Times are the model's: processing and propagation as assumed (`clock.ts`), detection as configured (ER-270 to ER-277).
 */

import type { Prefix } from '#model/addresses.ts';
import type { FlowId, LinkId, NodeId } from '#model/ids.ts';
import type { Chosen, JournalEntry } from '#sim/network/routing-state.ts';

export interface Timeline {
  readonly begins: 'start' | 'failure';
  /** When something begins or is over, in order of time; empty when nothing fails. */
  readonly moments: readonly StoryMoment[];
  /** How many moments lie before these, and how many there are in all: a long story is played part by part. */
  readonly first: number;
  readonly momentCount: number;
  /** In order of time, then of cause. */
  readonly events: readonly TimelineEvent[];
  /** Stretches of the story, one after the other; empty when nothing has failed. */
  readonly phases: readonly Phase[];
  /** When each flow that was hit was lost and came back. */
  readonly outages: readonly Outage[];
}

export interface StoryMoment {
  readonly atMs: number;
  /** `Circuit A, primary link, fails.` */
  readonly title: string;
  /** Whether anything begins, or things are only restored. */
  readonly begins: boolean;
}

export interface TimelineEvent {
  /** Milliseconds since the start or the failure. */
  readonly atMs: number;
  /** Position of the event that triggered it, in this list; null: from outside. */
  readonly causedBy: number | null;
  /** `begins`, `over`: something happens to the network from outside, as the design's failures have it. */
  readonly type: JournalEntry['type'] | 'begins' | 'over';
  readonly text: string;
  /** Who acts, and towards whom. Null and nobody where no node of the canvas stands for it. */
  readonly node: NodeId | null;
  readonly peers: readonly NodeId[];
  /** As they are called in tables. */
  readonly router: string | null;
  readonly over: LinkId | null;
  readonly prefix: Prefix | null;
  /** What a router has chosen, with the sender of the route as it is called in tables. */
  readonly chosen: Chosen | null;
  /** The flows whose packets use the prefix at some hop. */
  readonly flows: readonly FlowId[];
}

export interface Phase {
  /** Position in the story's moments. */
  readonly moment: number;
  readonly name:
    | 'failure'
    | 'restored'
    | 'detection'
    | 'reopening'
    | 'withdrawal'
    | 'convergence'
    | 'gateway';
  readonly label: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly sentence: string;
  /** Its figures rest on an assumption of the model. */
  readonly assumed: boolean;
}

export interface Outage {
  readonly flow: FlowId;
  /** Part that is lost meanwhile, 0 to 1. */
  readonly share: number;
  readonly fromMs: number;
  /** Null: it does not come back. */
  readonly toMs: number | null;
  readonly sentence: string;
}
