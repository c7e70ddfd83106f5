/** A worked scenario told as text: `given` a design, `when` something differs, `then` what becomes of the flow. */
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Report } from '#sim/report/report.ts';
import { simulate } from '#sim/simulate.ts';
import { flowOf, inWords } from './in-words.ts';

export const run = (document: TopologyDocument): Report => simulate(document, baseCatalogue);

export interface Story {
  readonly text: () => string;
  /** Runs one variant, adds it to the text, and returns its report. */
  tell(when: string, document: TopologyDocument, extra?: (report: Report) => readonly string[]): Report;
}

export function story(title: string): Story {
  const parts: string[] = [title, ''];
  return {
    text: () => parts.join('\n'),
    tell(when, document, extra) {
      const report = run(document);
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
