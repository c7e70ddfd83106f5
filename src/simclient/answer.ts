/** One question, one answer: what the worker and the in-process client have in common. */
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { runChecks } from '#checks/run-checks.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Memory } from '#sim/memory.ts';
import { tablesOf } from '#sim/router-tables.ts';
import { simulate } from '#sim/simulate.ts';
import { whyOf } from '#sim/why/flow-why.ts';
import type { Answer, Question } from './messages.ts';

/**
 * @param memory - Of the engine that is asked, so that an edit costs what it changes. No answer depends on it.
 * @throws Whatever the engine throws: it has a bug then.
 */
export async function answer(question: Question, catalogue: Catalogue, memory: Memory): Promise<Answer> {
  const { document } = question;
  switch (question.type) {
    case 'simulate': {
      const report = simulate(document, catalogue, memory);
      const findings = runChecks(document, catalogue, report);
      return { type: 'simulate', revision: question.revision, report, findings };
    }
    case 'tables':
      return { type: 'tables', found: tablesOf(document, catalogue, question.about, memory) };
    case 'why':
      return { type: 'why', found: whyOf(document, catalogue, question.about, memory) };
    case 'timeline': {
      const { timelineOf } = await import('#sim/timeline/timeline.ts');
      return { type: 'timeline', found: timelineOf(document, catalogue, question.about) };
    }
    case 'report':
      return { type: 'report', found: simulate(document, catalogue) };
    case 'compare': {
      const { compareDesigns } = await import('#sim/compare/compare-designs.ts');
      return { type: 'compare', found: compareDesigns(question.about, document, catalogue) };
    }
  }
}

/** The large tables are fetched only for a question about designs that have real prefixes in them. */
export async function catalogueFor(question: Question): Promise<Catalogue> {
  if (!usesRealPrefixes(question)) return baseCatalogue;
  full ??= import('#catalogue/full-catalogue.ts').then(({ fullCatalogue }) => fullCatalogue());
  try {
    return await full;
  } catch (error) {
    full = null;
    throw error;
  }
}

/** Made once: what was worked out with one catalogue holds only for that one. */
let full: Promise<Catalogue> | null = null;

export const usesRealPrefixes = (question: Question): boolean =>
  hasRealPrefixes(question.document) || (question.type === 'compare' && hasRealPrefixes(question.about));

const hasRealPrefixes = ({ nodes }: TopologyDocument): boolean =>
  Object.values(nodes).some((node) => node.kind === 'service' && node.prefixes === 'catalogue');
