import type { DocumentDiff } from '#model/format/document-diff.ts';

const SILENT: ReadonlySet<string> = new Set(['geometry', 'intents', 'accepted']);

/**
 * Whether a change can change an answer of the engine or a finding. Where things stand, what the design is called, what
 * is wanted of it and what is accepted cannot.
 */
export const changesAnswers = ({ fields, entries }: DocumentDiff): boolean =>
  fields.settings !== undefined ||
  fields.notes !== undefined ||
  Object.keys(entries).some((collection) => !SILENT.has(collection));
