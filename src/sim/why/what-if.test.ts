import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { updateLink } from '#commands/update-link.ts';
import { updateNode } from '#commands/update-node.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId, NodeId } from '#model/ids.ts';
import { Memory } from '#sim/memory.ts';
import type { Candidate, WhatIf } from '#sim/report/why.ts';
import { tablesOf } from '#sim/router-tables.ts';
import { templates } from '#templates/registry.ts';
import { whyOf } from './flow-why.ts';

/** Runs the change as the editor would: by commands, which refuse what a design cannot hold. */
function changed(document: TopologyDocument, { changes }: WhatIf): TopologyDocument {
  return changes.reduce((now, change) => {
    const outcome =
      change.type === 'node'
        ? updateNode.run(now, { id: change.element, fields: change.fields })
        : updateLink.run(now, { id: change.element, fields: change.fields });
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value;
  }, document);
}

/** What lost anywhere on the request, with the node it lost at. */
const lostOnRequest = (document: TopologyDocument, flow: FlowId, memory: Memory) =>
  (whyOf(document, baseCatalogue, flow, memory)?.forward ?? []).flatMap(({ where, lost }) =>
    lost.candidates.map((candidate) => ({ candidate, node: where.field?.element as NodeId })),
  );

/** The winner in the device's own table, after the change. */
function winsNow(document: TopologyDocument, node: NodeId, { what, test, whatIf }: Candidate): boolean {
  const prefix = whatIf?.label.match(/[\d.:a-f]+\/\d+/)?.[0];
  const entries = (tablesOf(document, baseCatalogue, node)?.instances ?? []).flatMap(({ bgp }) =>
    bgp.filter((entry) => entry.prefix === prefix),
  );
  if (test === 'longest prefix') return entries.every(({ best }) => best === null);
  return entries.some(({ best }) => `over ${best?.from}` === what);
}

describe.each(templates.map(({ name, id, make }) => [name, id, make] as const))('in %s', (_, id, make) => {
  it('each change that is offered makes the loser win', () => {
    const document = make();
    const memory = new Memory();
    const tried = new Set<string>();
    for (const flow of Object.keys(document.flows) as FlowId[]) {
      for (const { candidate, node } of lostOnRequest(document, flow, memory)) {
        const { whatIf } = candidate;
        if (!whatIf || tried.has(`${node} ${whatIf.label}`)) continue;
        tried.add(`${node} ${whatIf.label}`);
        const after = changed(document, whatIf);
        expect(winsNow(after, node, candidate), `${node}: ${whatIf.label}`).toBe(true);
      }
    }
    // So that the loop above cannot have run over nothing.
    if (id === 'r0') expect(tried.size).toBeGreaterThan(10);
  });
});
