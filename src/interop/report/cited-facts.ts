import type { Report } from '#sim/report/report.ts';
import type { ReportInput } from './report-input.ts';

/** Ids of the facts that a report and its findings cite, in order. */
export const citedFacts = (report: Report, found: ReportInput['findings']): readonly string[] =>
  [
    ...new Set([
      ...report.flows.flatMap(({ handoffs }) => handoffs.flatMap(({ facts }) => facts)),
      ...found.flatMap(({ facts }) => facts),
    ]),
  ].sort();
