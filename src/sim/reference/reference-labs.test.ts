import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEvents } from '#sim/control-plane/apply-events.ts';
import { answerQuery, isOwnAddress, lookupAnswer, sessionAnswer, tableRows } from '#sim/lab/answer-lab.ts';
import { comparable, pathParts } from '#sim/lab/compare-answers.ts';
import type { Lab, LabResult, LabTableRow } from '#sim/lab/lab-format.ts';
import { labEvent, labNetwork } from '#sim/lab/lab-network.ts';
import type { Network } from '#sim/network/network.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { solve } from './reference-solver.ts';
import { referenceState } from './reference-state.ts';
import type { Settled } from './settled.ts';

/** The reference earns its say: it must agree with the routing daemons on every table of every lab, but where the order of arrival decides. */
const fixtures = join(import.meta.dirname, '..', 'lab', 'fixtures');
const read = <Content>(...path: string[]) =>
  JSON.parse(readFileSync(join(fixtures, ...path), 'utf8')) as Content;
const labs = readdirSync(join(fixtures, 'labs'))
  .sort()
  .map((file) => read<Lab>('labs', file))
  // The reference knows no time of arrival.
  .filter(({ routers }) => routers.every(({ bgp }) => bgp?.deterministic_med ?? true));

function* replay(lab: Lab): Generator<{ readonly network: Network; readonly state: RoutingState }> {
  let network = labNetwork(lab);
  let settled: Settled = solve(network);
  yield { network, state: referenceState(settled) };
  for (const step of lab.steps ?? []) {
    for (const event of step.do) network = applyEvents(network, [labEvent(event, lab, network)]);
    settled = solve(network, settled);
    yield { network, state: referenceState(settled) };
  }
}

const row = (one: LabTableRow) =>
  JSON.stringify({
    ...pathParts(one),
    weight: one.weight,
    valid: one.valid,
    best: one.best,
    originator: one.originator_id,
    clusters: one.cluster_list,
  });

describe('the reference solver on what real routing daemons did', () => {
  it.each(labs)('$id: $title', (lab) => {
    const golden = read<LabResult>('results', `${lab.id}.frr.json`);
    const isFree = lab.queries.some(({ free }) => free !== undefined);
    let i = 0;
    for (const { network, state } of replay(lab)) {
      const step = golden.steps[i] as LabResult['steps'][number];
      for (const query of lab.queries) {
        const free = query.free?.[String(i)] ?? [];
        const got = comparable(answerQuery(query, network, state), free);
        expect(got, `step ${i} (${step.name}), ${query.id}`).toEqual(
          comparable(step.answers[query.id] as never, free),
        );
      }
      for (const { name } of network.sessions)
        expect(sessionAnswer(name, network, state), `step ${i}, ${name}`).toEqual(step.sessions[name]);
      for (const [router, table] of Object.entries(step.bgp)) {
        expect([...state.bgpPrefixes(router)].sort(), `step ${i}, ${router}`).toEqual(
          Object.keys(table).sort(),
        );
        for (const [prefix, paths] of Object.entries(table)) {
          const entry = state.bgp(router, prefix as never);
          expect(
            (entry ? tableRows(entry) : []).map(row).sort(),
            `step ${i}, ${prefix} on ${router}`,
          ).toEqual(paths.map(row).sort());
        }
      }
      for (const [node, listed] of Object.entries(step.fib)) {
        // The kernel lists a router's IPv6 loopback among its routes, and its IPv4 one elsewhere.
        const loopbacks = lab.routers.find(({ name }) => name === node)?.loopbacks ?? [];
        const table = Object.entries(listed).filter(([prefix]) => !loopbacks.includes(prefix));
        const rows = new Map(
          state
            .fib(node)
            .filter((entry) => !isOwnAddress(entry))
            .map((entry) => [entry.prefix as string, entry]),
        );
        expect([...rows.keys()].sort(), `step ${i}, table of ${node}`).toEqual(
          table.map(([key]) => key).sort(),
        );
        for (const [prefix, entry] of table) {
          const free = isFree ? ['to'] : [];
          expect(comparable(lookupAnswer(rows.get(prefix)), free), `step ${i}, ${prefix} on ${node}`).toEqual(
            comparable({ prefix, ...entry }, free),
          );
        }
      }
      i++;
    }
    expect(i).toBe(golden.steps.length);
  });
});
