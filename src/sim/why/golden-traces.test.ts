import { afterAll, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import type { FailureId } from '#model/ids.ts';
import { run } from '#sim/scenarios/story.ts';
import { templates } from '#templates/registry.ts';

/** Traces whose hops were all explained: one per flow and direction. The scenarios explain theirs themselves. */
let traces = 0;

function explained(document: TopologyDocument): void {
  // `run` holds every hop to its five answers (T-E3), and the answers to what must be told in words alone (T-E4).
  for (const { return: back } of run(document).flows) traces += back ? 2 : 1;
}

/** Where something has failed, other routes win and packets end in other places. */
function withFailedCircuit(document: TopologyDocument): TopologyDocument | null {
  const circuit = Object.values(document.nodes).find(({ kind }) => kind === 'circuit');
  if (!circuit) return null;
  const id = 'f-why' as FailureId;
  const of = { type: 'node', node: circuit.id, part: 'all' } as const;
  return { ...document, failures: { [id]: { id, of, silent: false } } };
}

it.each(templates.map(({ name, make }) => [name, make] as const))(
  'every hop of "%s" answers the five questions, in words',
  (_, make) => explained(make()),
);

it.each(
  templates
    .filter(({ group }) => group !== 'What goes wrong' && group !== 'Figures')
    .map(({ name, make }) => [name, make] as const),
)('every hop of "%s" answers them when its first circuit has failed', (_, make) => {
  const failed = withFailedCircuit(make());
  if (failed) explained(failed);
});

afterAll(() => expect(traces, 'T-E3 and T-E4 ask for 200 traces').toBeGreaterThanOrEqual(200));
