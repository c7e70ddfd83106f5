/** A worked scenario told as text: `given` a design, `when` something differs, `then` what becomes of the flow. */
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { Memory } from '#sim/memory.ts';
import type { Report } from '#sim/report/report.ts';
import { simulate } from '#sim/simulate.ts';
import { everyHopExplained } from './every-hop-explained.ts';
import { flowOf, inWords } from './in-words.ts';
import { holdsUnderFailures, type Told } from './under-failures.ts';

/** Whatever design a scenario simulates, every hop of its paths has to answer the five questions (T-E3). */
export function run(document: TopologyDocument): Report {
  const memory = new Memory();
  const report = simulate(document, baseCatalogue, memory);
  everyHopExplained(document, report, memory);
  return report;
}

export interface Story {
  readonly text: () => string;
  /** Runs one variant, adds it to the text, and returns its report. */
  tell(when: string, document: TopologyDocument, extra?: (report: Report) => readonly string[]): Report;
}

/** @param told - What the scenario says of the failure variants of its first design. */
export function story(title: string, told: Told = {}): Story {
  let isFirst = true;
  const parts: string[] = [title, ''];
  return {
    text: () => parts.join('\n'),
    tell(when, document, extra) {
      const report = run(document);
      if (isFirst) holdsUnderFailures(document, report, told);
      isFirst = false;
      parts.push(`when   ${when}`, inWords(flowOf(report)).trimEnd(), ...(extra?.(report) ?? []), '');
      return report;
    },
  };
}

/** Sessions of a peering as `primary up 2/2, secondary down: why`. */
export const sessionsInWords = (report: Report, peering: string): readonly string[] =>
  report.sessions
    .filter((session) => session.peering === peering)
    .map(
      (session) =>
        `       ${session.name}: ${session.state === 'established' ? `up, customer has ${session.receivedByCustomer}, Microsoft has ${session.receivedByMicrosoft}` : session.because}`,
    );
