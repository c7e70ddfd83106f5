import type { DocumentDiff } from '#model/format/document-diff.ts';

/**
 * Whether a change can change an answer of the engine. Where things stand, what the design is called and what is
 * wanted of it cannot.
 */
export const changesAnswers = ({ fields, entries }: DocumentDiff): boolean =>
  fields.settings !== undefined ||
  Object.keys(entries).some((collection) => collection !== 'geometry' && collection !== 'intents');
