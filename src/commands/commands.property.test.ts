import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#model/document.ts';
import { applyDiff, diffDocuments, invertDiff } from '#model/format/document-diff.ts';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { actionFrom, type Dice } from './arbitrary-action.ts';
import { drawing } from './drawing-for-tests.ts';

const die = fc.noBias(fc.nat(2 ** 30));
const runs: fc.Arbitrary<Dice[]> = fc.noBias(
  fc.array(fc.tuple(die, die, die, die), { minLength: 20, maxLength: 80 }),
);

/** Some designs begin with a circuit and its surroundings, or most commands would find nothing to act on. */
const starts = fc.constantFrom(
  emptyDocument('Design'),
  drawing()
    .drop('users', { x: 0, y: 0 })
    .drop('firewall', { x: 160, y: 0 })
    .drop('router', { x: 320, y: 0 })
    .drop('provider', { x: 480, y: 0 })
    .drop('circuit', { x: 640, y: 0 })
    .drop('microsoft-peering', { x: 900, y: 0 })
    .connect('users-1', 'firewall-1')
    .connect('firewall-1', 'router-1')
    .connect('router-1', 'provider-1').document,
);

describe('any run of commands', () => {
  it('keeps a document that could be saved and opened again, and undone returns to the start, byte for byte', () => {
    fc.assert(
      fc.property(starts, runs, (start, sequence) => {
        let document = start;
        const diffs = [];
        for (const one of sequence) {
          const { command, args } = actionFrom(document, one);
          const outcome = command.run(document, args);
          if (!outcome.ok) continue;
          diffs.push(diffDocuments(document, outcome.value));
          document = outcome.value;
        }
        const text = writeDocument(document);
        const read = readDocument(text);
        expect(read).toMatchObject({ ok: true });
        expect(read.ok && writeDocument(read.value)).toBe(text);
        const undone = diffs.reduceRight((each, diff) => applyDiff(each, invertDiff(diff)), document);
        expect(writeDocument(undone)).toBe(writeDocument(start));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('gives the same document again, and never changes the one it was given', () => {
    fc.assert(
      fc.property(starts, runs, (start, sequence) => {
        let document = start;
        for (const one of sequence) {
          const { command, args } = actionFrom(document, one);
          const before = JSON.stringify(document);
          const [first, second] = [command.run(document, args), command.run(document, args)];
          expect(second).toEqual(first);
          expect(JSON.stringify(document)).toBe(before);
          if (first.ok) document = first.value;
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('tells each refusal in two sentences, and points at nothing that is not there', () => {
    fc.assert(
      fc.property(starts, runs, (start, sequence) => {
        let document = start;
        for (const one of sequence) {
          const { command, args } = actionFrom(document, one);
          const outcome = command.run(document, args);
          if (outcome.ok) document = outcome.value;
          else {
            expect(outcome.error.message).toMatch(/^\S.*[.?]$/s);
            expect(outcome.error.fix).toMatch(/^[A-Z].*\.$/s);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
