/** Replays a lab: settles its network, lets each step happen, and answers the queries after each. */
import { applyEvents } from '#sim/control-plane/apply-events.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import type { Network } from '#sim/network/network.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { answerQuery, isOwnAddress, lookupAnswer, sessionAnswer, tableRows } from './answer-lab.ts';
import type { Lab, LabResult, LabResultStep } from './lab-format.ts';
import { labEvent, labNetwork } from './lab-network.ts';

export function replayLab(lab: Lab): LabResult {
  const simulation = new Simulation();
  let network = labNetwork(lab);
  const steps = [resultStep(lab, 0, network, simulation.advance(network))];
  for (const [i, step] of (lab.steps ?? []).entries()) {
    for (const event of step.do) network = applyEvents(network, [labEvent(event, lab, network)]);
    steps.push(resultStep(lab, i + 1, network, simulation.advance(network)));
  }
  return { format: 'oracle-result/1', lab: lab.id, daemon: 'handoff', steps };
}

function resultStep(lab: Lab, number: number, network: Network, state: RoutingState): LabResultStep {
  const step = number === 0 ? undefined : lab.steps?.[number - 1];
  const nodes = [...network.routers, ...network.hosts].map(({ name }) => name);
  return {
    step: number,
    name: step?.name ?? 'start',
    events: step?.do ?? [],
    sessions: Object.fromEntries(
      network.sessions.map(({ name }) => [name, sessionAnswer(name, network, state)]),
    ),
    answers: Object.fromEntries(lab.queries.map((query) => [query.id, answerQuery(query, network, state)])),
    bgp: Object.fromEntries(network.routers.map(({ name }) => [name, bgpTable(state, name)])),
    fib: Object.fromEntries(nodes.map((name) => [name, forwardingTable(state, name)])),
  };
}

function bgpTable(state: RoutingState, router: string): LabResultStep['bgp'][string] {
  return Object.fromEntries(
    state.bgpPrefixes(router).flatMap((prefix) => {
      const entry = state.bgp(router, prefix);
      return entry ? [[prefix, tableRows(entry)]] : [];
    }),
  );
}

function forwardingTable(state: RoutingState, node: string): LabResultStep['fib'][string] {
  const rows = state.fib(node).filter((entry) => !isOwnAddress(entry));
  return Object.fromEntries(
    rows.map((entry) => {
      const { prefix, ...rest } = lookupAnswer(entry);
      return [prefix, rest];
    }),
  );
}
