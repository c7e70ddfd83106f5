/** One question, one answer: what the worker and the in-process client have in common. */
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { tablesOf } from '#sim/router-tables.ts';
import { simulate } from '#sim/simulate.ts';
import type { Answer, Question } from './messages.ts';

/** @throws Whatever the engine throws: it has a bug then. */
export function answer(question: Question, catalogue: Catalogue): Answer {
  const { type, document, revision } = question;
  return type === 'simulate'
    ? { type, revision, report: simulate(document, catalogue) }
    : { type, revision, node: question.node, tables: tablesOf(document, catalogue, question.node) };
}

/** The large tables are fetched only for a design that has real prefixes in it. */
export async function catalogueFor(document: TopologyDocument): Promise<Catalogue> {
  if (!usesRealPrefixes(document)) return baseCatalogue;
  const { fullCatalogue } = await import('#catalogue/full-catalogue.ts');
  return fullCatalogue();
}

export const usesRealPrefixes = ({ nodes }: TopologyDocument): boolean =>
  Object.values(nodes).some((node) => node.kind === 'service' && node.prefixes === 'catalogue');
