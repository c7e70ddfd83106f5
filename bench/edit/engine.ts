/** What the benchmark runs in Node: the engine as the worker runs it, on edits as the editor makes them. */
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { addFailure } from '#commands/add-failure.ts';
import { updateLink } from '#commands/update-link.ts';
import { updateNode } from '#commands/update-node.ts';
import type { TopologyDocument } from '#model/document.ts';
import { Memory } from '#sim/memory.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';

/** Edits of the kinds people make to R0, each of which can change an answer. The `n`th is the same every time. */
export function edited(document: TopologyDocument, n: number): TopologyDocument {
  const kind = n % 4;
  const outcome =
    kind === 0
      ? updateNode.run(document, { id: 'ms-a' as never, fields: { localPreference: 90 + (n % 50) } })
      : kind === 1
        ? updateNode.run(document, { id: 'circuit-a' as never, fields: { mbps: n % 8 === 1 ? 50 : 1000 } })
        : kind === 2
          ? updateLink.run(document, {
              id: Object.keys(document.links)[n % 12] as never,
              fields: { name: `Edit ${n}` },
            })
          : addFailure.run(
              { ...document, failures: {} },
              {
                id: 'failure' as never,
                of: { type: 'node', node: (n % 8 === 3 ? 'ce1' : 'circuit-a') as never, part: 'all' },
              },
            );
  if (!outcome.ok) throw new Error(`edit ${n} was refused: ${outcome.error.message}`);
  return outcome.value;
}

export const start = r0;
/** As an engine that has just started answers. */
export const fresh = (document: TopologyDocument) => simulate(document, baseCatalogue);
/** As the worker answers: one after the other, each design as it comes from the page. */
export function worker() {
  const memory = new Memory();
  return (document: TopologyDocument) => simulate(structuredClone(document), baseCatalogue, memory);
}
