/** What a point of the readiness checklist is, before a design is held against it. */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, FlowId } from '#model/ids.ts';
import type { Report } from '#sim/report/report.ts';
import type { CheckId } from '../check.ts';
import type { Finding } from '../finding.ts';

export type Topic = (typeof TOPICS)[number];
export const TOPICS = [
  t`Client routing`,
  t`WAN performance`,
  t`Peering`,
  t`Asymmetric routing`,
  t`Geographic distribution`,
  t`On-premises integration`,
] as const;

/** `ask`: it cannot be told from a drawing. `nothing`: the design draws nothing that it is about. */
export type Answer = 'holds' | 'risk' | 'falls-short' | 'ask' | 'nothing';

export interface ReadinessPoint {
  readonly topic: Topic;
  readonly question: string;
  readonly answer: Answer;
  /** One sentence that says what the answer rests on. */
  readonly because: string;
  /** What it rests on, to look at. */
  readonly about: readonly ElementId[];
  /** The findings that stand against it. */
  readonly findings: readonly Finding[];
}

export interface Design {
  readonly document: TopologyDocument;
  readonly report: Report;
  /** What alone loses a flow, once every single failure has been tried; null: it has not. */
  readonly alone: readonly LosesAlone[] | null;
}

export interface LosesAlone {
  readonly name: string;
  readonly flows: readonly FlowId[];
}

export interface Told {
  readonly topic: Topic;
  readonly question: string;
  /** Any finding of these stands against it. A name ending in `/` is a whole group. */
  readonly checks: readonly (CheckId | `${string}/`)[];
  /** What there is to judge, in a sentence; null: nothing is drawn. */
  look(design: Design): Seen | null;
}

export interface Seen {
  readonly because: string;
  readonly about: readonly ElementId[];
  /** The sentence itself says that it does not hold, whatever the checks find. */
  readonly short?: boolean;
  /** The sentence itself names a risk, whatever the checks find. */
  readonly risk?: boolean;
}

export interface Asked {
  readonly topic: Topic;
  readonly question: string;
  readonly because: string;
}
