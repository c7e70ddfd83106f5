import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS, emptyDocument, type TopologyDocument } from '../document.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
import { applyDiff, diffDocuments, invertDiff, isEmptyDiff } from './document-diff.ts';

/** Pairs with entries in common, the same objects, as commands leave them. */
const beforeAndAfter = fc
  .tuple(arbitraryDocument, arbitraryDocument, fc.nat())
  .map(([before, other, seed]) => {
    let n = seed;
    const after: Record<string, unknown> = { ...before, name: other.name };
    for (const name of COLLECTIONS) {
      const kept = Object.entries(before[name]).filter(() => n++ % 3 !== 0);
      const added = Object.entries(other[name]).filter(() => n++ % 2 === 0);
      after[name] = kept.length + added.length === 0 ? before[name] : Object.fromEntries([...kept, ...added]);
    }
    return [before, after as unknown as TopologyDocument] as const;
  });

describe('the difference of two documents', () => {
  it('leads from the one to the other', () =>
    fc.assert(
      fc.property(beforeAndAfter, ([before, after]) => {
        expect(applyDiff(before, diffDocuments(before, after))).toEqual(after);
      }),
      { numRuns: 40 },
    ));

  it('leads back when it is inverted, and forth when it is inverted twice', () =>
    fc.assert(
      fc.property(beforeAndAfter, ([before, after]) => {
        const diff = diffDocuments(before, after);
        expect(applyDiff(after, invertDiff(diff))).toEqual(before);
        expect(invertDiff(invertDiff(diff))).toEqual(diff);
      }),
      { numRuns: 40 },
    ));

  it('survives being written as JSON', () =>
    fc.assert(
      fc.property(beforeAndAfter, ([before, after]) => {
        const diff = diffDocuments(before, after);
        expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
      }),
      { numRuns: 40 },
    ));

  it('leaves the two documents as they were', () =>
    fc.assert(
      fc.property(beforeAndAfter, ([before, after]) => {
        const copy = structuredClone(before);
        const diff = diffDocuments(before, after);
        applyDiff(before, diff);
        invertDiff(diff);
        expect(before).toEqual(copy);
      }),
      { numRuns: 30 },
    ));

  it('is empty exactly when nothing changed', () => {
    const document = emptyDocument('a');
    expect(isEmptyDiff(diffDocuments(document, { ...document }))).toBe(true);
    expect(isEmptyDiff(diffDocuments(document, { ...document, name: 'b' }))).toBe(false);
  });

  it('keeps what it does not touch the same object', () =>
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const renamed = applyDiff(document, diffDocuments(document, { ...document, name: 'Renamed' }));
        expect(renamed.name).toBe('Renamed');
        for (const name of [...COLLECTIONS, 'settings'] as const) expect(renamed[name]).toBe(document[name]);
      }),
      { numRuns: 30 },
    ));
});
