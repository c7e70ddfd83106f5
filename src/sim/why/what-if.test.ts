import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId, NodeId } from '#model/ids.ts';
import { Memory } from '#sim/memory.ts';
import type { Candidate } from '#sim/report/why.ts';
import { tablesOf } from '#sim/router-tables.ts';
import { changedBy } from '#sim/scenarios/changed-by.ts';
import { templates } from '#templates/registry.ts';
import { whyOf } from './flow-why.ts';

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
        const after = changedBy(document, whatIf);
        expect(winsNow(after, node, candidate), `${node}: ${whatIf.label}`).toBe(true);
      }
    }
    // So that the loop above cannot have run over nothing.
    if (id === 'r0') expect(tried.size).toBeGreaterThan(10);
  });
});
