import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#model/document.ts';
import { arbitraryDocument } from '#model/format/arbitrary-document.ts';
import { exportFile, fileNameOf, importFile } from './files.ts';

describe('design files', () => {
  it('are read back as the same design', () =>
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { text, name } = exportFile(document);
        expect(importFile(text, name)).toEqual({ ok: true, value: document });
      }),
      { numRuns: 25 },
    ));

  it('that are none are refused by their name', () => {
    expect(importFile('{', 'notes.txt')).toMatchObject({
      ok: false,
      error: { message: 'notes.txt: Line 1, column 2: this is where the file stops being JSON.' },
    });
  });

  it.each([
    ['Amsterdam 1', 'Amsterdam 1.handoff.json'],
    ['HQ / DC2: "new"', 'HQ DC2 new.handoff.json'],
    ['../../etc/passwd', 'etc passwd.handoff.json'],
    ['网络 – Zürich', '网络 – Zürich.handoff.json'],
    ['???', 'design.handoff.json'],
    ['con', 'design con.handoff.json'],
    ['a\u202egpj.exe', 'a gpj.exe.handoff.json'],
  ])('get a name that every system takes: %s', (name, file) => {
    expect(fileNameOf(name)).toBe(file);
    expect(exportFile(emptyDocument(name)).name).toBe(file);
  });
});
