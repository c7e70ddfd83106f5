import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Failure } from '#model/failure.ts';
import { effects } from '#sim/decorative/effects/effects.ts';
import { unread } from '#sim/decorative/unread.ts';
import { Memory } from '#sim/memory.ts';
import { templates } from '#templates/registry.ts';
import { answer } from './answer.ts';
import type { Question } from './messages.ts';

/** For every property that a user can edit, a design and a change of it. */
const edits = [...Object.values(effects), ...Object.values(unread)];
const starts = templates.filter(({ id }) => id !== 'real-prefixes').map(({ make }) => make());

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('edit' as const), number: fc.nat(edits.length - 1) }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('fail' as const), number: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.constant({ type: 'repair' as const, number: 0 }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('move' as const), number: fc.nat(99) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('open' as const), number: fc.nat(starts.length - 1) }),
  },
);

/** The designs that somebody goes through. An edit may need parts that are not there: then it is made where they are. */
function after(
  document: TopologyDocument,
  { type, number }: { type: string; number: number },
): TopologyDocument {
  const nodes = Object.values(document.nodes);
  const node = nodes[number % Math.max(1, nodes.length)];
  switch (type) {
    case 'open':
      return starts[number] as TopologyDocument;
    case 'edit': {
      const { design, change } = edits[number] as (typeof edits)[number];
      try {
        return change(document);
      } catch {
        return change(design);
      }
    }
    case 'fail': {
      const failure = {
        id: 'f',
        of: { type: 'node', node: node?.id, part: 'all' },
        silent: number % 2 === 0,
      };
      return node ? { ...document, failures: { f: failure as Failure } as never } : document;
    }
    case 'repair':
      return { ...document, failures: {} };
    default:
      return node
        ? {
            ...document,
            geometry: { ...document.geometry, [node.id]: { x: number, y: 0, width: null, height: null } },
          }
        : document;
  }
}

describe('an engine that has answered for other designs', () => {
  it('answers, byte for byte, as one that has just started', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        const memory = new Memory();
        let document = starts[0] as TopologyDocument;
        for (const [revision, each] of steps.entries()) {
          document = after(document, each);
          // As from the page: everything is a new object.
          const question: Question = { type: 'simulate', document: structuredClone(document), revision };
          const text = async (kept: Memory) => JSON.stringify(await answer(question, baseCatalogue, kept));
          expect(await text(memory)).toBe(await text(new Memory()));
          const about = Object.values(document.nodes).find(({ kind }) => kind === 'router')?.id;
          if (!about || revision !== steps.length - 1) continue;
          const tables: Question = { type: 'tables', document: structuredClone(document), revision, about };
          expect(await answer(tables, baseCatalogue, memory)).toEqual(
            await answer(tables, baseCatalogue, new Memory()),
          );
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
