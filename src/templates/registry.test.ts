import { describe, expect, it } from 'vitest';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { templates } from './registry.ts';

describe.each(templates)('the template "$name"', ({ make, about }) => {
  it('is a file anybody could have written', () => {
    const read = readDocument(writeDocument(make()));
    expect(read.ok ? [] : read.error).toEqual([]);
  });

  it('says what to look at, and shows at least one flow', () => {
    expect(about.length).toBeGreaterThan(20);
    expect(Object.keys(make().flows).length).toBeGreaterThan(0);
  });
});
