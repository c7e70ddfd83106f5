/** What the benchmark runs: designs of any size, swept as the worker sweeps them and by running the engine for each. */
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Flow } from '#model/flow.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { Intent } from '#model/intent.ts';
import { compile } from '#sim/compile/compile.ts';
import { type FailedParts, failedParts } from '#sim/compile/failed-parts.ts';
import { conclude, recovered } from '#sim/conclude.ts';
import { lostSessions } from '#sim/recovery/recovery.ts';
import { solve } from '#sim/reference/reference-solver.ts';
import { referenceState } from '#sim/reference/reference-state.ts';
import { type Traced, traceFlow } from '#sim/report/flow-report.ts';
import { simulate } from '#sim/simulate.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { r0 } from '#templates/r0.ts';
import { type Failable, failables } from '#verify/failable.ts';
import { failing } from '#verify/foundation.ts';
import { failureOf, type Outcome, Scenarios } from '#verify/scenarios.ts';
import { flowsOf } from '#verify/sweep.ts';
import { finish, verifyIntents } from '#verify/verify-intents.ts';

/** R0 and as many branch routers, in pairs behind the same firewall, as make `elements` things that can fail. */
export function design(elements: number): TopologyDocument {
  let document = r0();
  for (let n = 1; all(document).length < elements; n++) document = withBranch(document, n);
  return document;
}

/** A design of so many nodes. */
export function large(nodes: number): TopologyDocument {
  let document = r0();
  for (let n = 1; Object.keys(document.nodes).length < nodes; n++) document = withBranch(document, n);
  return document;
}

function withBranch(document: TopologyDocument, n: number): TopologyDocument {
  const [host, link] = [`site-${n}`, `wan-${n}`];
  const users = document.nodes['branch-lan' as never] as object;
  const wan = document.links['wan-branch' as never] as object;
  const subnet = `10.${30 + Math.floor(n / 200)}.${n % 200}`;
  return {
    ...document,
    nodes: {
      ...document.nodes,
      [host]: {
        ...users,
        id: host,
        name: `Site ${n}`,
        subnets: [`${subnet}.0/24`],
        addresses: [`${subnet}.25`],
      },
    },
    links: { ...document.links, [link]: { ...wan, id: link, ends: [host, 'hq-lan'] } },
  } as unknown as TopologyDocument;
}

/** The same, with a flow from every branch to where the first flow goes. */
export function withFlows(document: TopologyDocument): TopologyDocument {
  const [first] = Object.values(document.flows) as Flow[];
  const sites = Object.keys(document.nodes).filter((id) => id.startsWith('site-'));
  const flows = sites.map((node) => [
    `from-${node}`,
    { ...first, id: `from-${node}`, name: `From ${node}`, from: { ...first?.from, node } },
  ]);
  return { ...document, flows: { ...document.flows, ...Object.fromEntries(flows) } } as TopologyDocument;
}

const all = (document: TopologyDocument) => failables(document, baseCatalogue);

export function failureSets(document: TopologyDocument, count: number): readonly (readonly Failable[])[] {
  const elements = all(document).slice(0, count);
  return [
    ...elements.map((one) => [one]),
    ...elements.flatMap((a, i) => elements.slice(i + 1).map((b) => [a, b])),
  ];
}

/**
 * All of them, sharing what a failure leaves alone.
 *
 * @param every - Which answers are kept, to be compared. The page keeps none either: it keeps a row of each.
 */
export function shared(
  document: TopologyDocument,
  sets: readonly (readonly Failable[])[],
  every: number,
): Outcome[] {
  const scenarios = new Scenarios(document, baseCatalogue);
  const kept: Outcome[] = [];
  sets.forEach((failed, at) => {
    const outcome = scenarios.run(failed);
    if (at % every === 0) kept.push(outcome);
  });
  return kept;
}

/** One of them by the engine alone, from nothing. */
export function alone(document: TopologyDocument, failed: readonly Failable[]): Outcome {
  const { flows, loads } = simulate(failing(document, failed.map(failureOf)), baseCatalogue);
  return { flows, loads };
}

/**
 * The same with plain objects and Maps instead of the engine, from nothing: the compiler and the tracing of packets are
 * the same, routes are settled by the solver that the engine is held to.
 */
export function plain(document: TopologyDocument, catalogue = baseCatalogue) {
  const settled = (whole: TopologyDocument): Settled => {
    const parts = failedParts(whole);
    const compiled = compile(whole, catalogue, parts);
    const situation = { compiled, state: referenceState(solve(compiled.network)) };
    const flows = flowsOf(whole).map((id) => whole.flows[id] as Flow);
    return { parts, situation, flows, traced: flows.map((flow) => traceFlow(whole, situation, flow, parts)) };
  };
  const before = settled(failing(document, []));
  return (failed: readonly Failable[]): Outcome => {
    const broken = failing(document, failed.map(failureOf));
    const { parts, situation, flows, traced } = settled(broken);
    const { flows: reports, loads } = conclude(flows, traced);
    const gone = lostSessions(before.situation, situation.state);
    const recovery = (at: number) =>
      recovered(broken, parts, gone, before.traced[at] as Traced, traced[at] as Traced);
    return { flows: reports.map((report, at) => ({ ...report, recovery: recovery(at) })), loads };
  };
}

interface Settled {
  readonly parts: FailedParts;
  readonly situation: Situation;
  readonly flows: readonly Flow[];
  readonly traced: readonly Traced[];
}

/** 50 intents of every kind over the flows of the design. */
export function withIntents(document: TopologyDocument, count: number): TopologyDocument {
  const flows = Object.keys(document.flows);
  const claims = [
    { type: 'reaches' },
    { type: 'no-internet' },
    { type: 'same-way-back' },
    { type: 'load-at-most', percent: 95 },
    { type: 'through', node: 'fw-e' },
  ];
  const intents = Array.from({ length: count }, (_, n): [string, Intent] => {
    const id = `wish-${n}`;
    const after = n % 2 === 0 ? 'any-one' : 'none';
    return [id, { id, flow: flows[n % flows.length], claim: claims[n % claims.length], after } as never];
  });
  return { ...document, intents: Object.fromEntries(intents) } as TopologyDocument;
}

/** @returns How many hold, and how many failures were looked at. */
export function verify(document: TopologyDocument): { readonly hold: number; readonly failures: number } {
  const verdicts = finish(verifyIntents(new Scenarios(document, baseCatalogue), all(document)));
  return { hold: verdicts.filter(({ holds }) => holds).length, failures: all(document).length };
}

/** As the page opens it. */
export const asFile = (document: TopologyDocument): string => writeDocument(document);
