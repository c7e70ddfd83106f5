import { expect, it } from 'vitest';
import { diffDocuments } from '#model/format/document-diff.ts';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { r0 } from '#templates/r0.ts';
import { removeElements } from './remove-elements.ts';
import { restoreVersion } from './restore-version.ts';

const readBack = (text: string) => {
  const read = readDocument(text);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

it('brings back what has gone, and touches nothing that is as it was', () => {
  const before = r0();
  const version = readBack(writeDocument(before));
  const without = removeElements.run(before, { ids: ['ce1'] });
  if (!without.ok) throw new Error(without.error.message);
  const back = restoreVersion.run(without.value, { version });
  if (!back.ok) throw new Error(back.error.message);
  expect(writeDocument(back.value)).toBe(writeDocument(before));
  const { entries } = diffDocuments(without.value, back.value);
  // The circuit named CE1 as its customer edge.
  expect(Object.keys(entries.nodes ?? {}).sort()).toEqual(['ce1', 'circuit-a']);
  expect(entries.zones).toBeUndefined();
});

it('is no step when nothing has changed since', () => {
  const before = r0();
  const outcome = restoreVersion.run(before, { version: readBack(writeDocument(before)) });
  expect(outcome.ok && diffDocuments(before, outcome.value)).toEqual({ fields: {}, entries: {} });
});
