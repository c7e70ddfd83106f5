/** A random design, with flows between its ends: random designs come without. */
import * as v from 'valibot';
import type { TopologyDocument } from '#model/document.ts';
import { type Flow, flowSchema } from '#model/flow.ts';

export function withFlows(document: TopologyDocument, most = 8): TopologyDocument {
  const nodes = Object.values(document.nodes);
  const ends = nodes.filter(({ kind }) => kind === 'host' || kind === 'vm' || kind === 'service');
  const pairs = ends.flatMap((from) =>
    ends.filter((to) => to !== from).map((to) => [from.id, to.id] as const),
  );
  const flows = pairs.slice(0, most).map(([from, to], index): [string, Flow] => {
    const id = `flow-${index + 1}`;
    const fields = { id, name: id, from: { node: from }, to: { by: 'node', node: to } };
    return [id, v.parse(flowSchema, { ...fields, forwardMbps: 400, returnMbps: 700 })];
  });
  return { ...document, failures: {}, flows: Object.fromEntries(flows) } as TopologyDocument;
}
