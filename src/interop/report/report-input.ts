import type { TopologyDocument } from '#model/document.ts';
import type { Report } from '#sim/report/report.ts';
import type { SaidCell } from './cell-words.ts';

/** All that a report tells, in words where others have words for it. */
export interface ReportInput {
  readonly document: TopologyDocument;
  readonly report: Report;
  /** SVG. */
  readonly picture: string;
  readonly intents: readonly {
    readonly sentence: string;
    readonly holds: boolean;
    /** When it is broken, and why. */
    readonly because: string;
  }[];
  readonly failures: {
    readonly rows: readonly {
      readonly name: string;
      readonly cells: readonly SaidCell[];
      /** What then is asked for more than it carries, and by how much. */
      readonly overloads: readonly string[];
    }[];
    /** For each flow, by its name, what alone loses it. */
    readonly singlePoints: readonly { readonly flow: string; readonly names: readonly string[] }[];
    readonly score: number | null;
    readonly scoreFormula: string;
  };
  readonly findings: readonly {
    readonly severity: string;
    readonly title: string;
    readonly message: string;
    readonly advice: string;
    readonly facts: readonly string[];
    /** The reason of the owner, where he lives with it. */
    readonly accepted: string | null;
  }[];
  readonly readiness: readonly {
    readonly topic: string;
    readonly question: string;
    readonly answer: 'holds' | 'risk' | 'falls-short' | 'ask' | 'nothing';
    readonly word: string;
    readonly because: string;
    /** What stands against it. */
    readonly against: readonly string[];
  }[];
  /** Facts that are cited, with the page they come from. */
  readonly facts: readonly {
    readonly id: string;
    readonly text: string;
    readonly pages: readonly string[];
  }[];
}
