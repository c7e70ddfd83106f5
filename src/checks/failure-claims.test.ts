/**
 * What checks say of a failure that was not run, held against the answer that the engine gives for that failure.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { fullCatalogue } from '#catalogue/full-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { arbitraryDocument } from '#model/format/arbitrary-document.ts';
import type { FlowReport } from '#sim/report/report.ts';
import {
  advertise,
  circuitA2,
  circuitB,
  circuitC,
  flow,
  node,
  r0With,
  removeLink,
  wan,
} from '#sim/scenarios/designs.ts';
import { simulate } from '#sim/simulate.ts';
import { templates } from '#templates/registry.ts';
import { failables } from '#verify/failable.ts';
import { type Outcome, Scenarios } from '#verify/scenarios.ts';
import { withFlows } from '#verify/with-flows.fixture.ts';
import { carriersOf } from './carriers.ts';
import { type Facts, factsOf } from './facts.ts';
import type { Finding } from './finding.ts';
import { circuitsIn, type FlowFacts } from './flow-facts.ts';
import { runChecks } from './run-checks.ts';

interface Case {
  readonly facts: Facts;
  readonly finding: Finding;
  /** With one thing failed: a circuit, by its id. */
  readonly without: (key: string) => Outcome;
}

type Claimed = (each: Case) => readonly string[];

const gets = ({ flows }: Outcome, { id }: FlowFacts): FlowReport | undefined =>
  flows.find((one) => one.flow === id);
const arrives = (report: FlowReport | undefined) => (report?.deliveredShare ?? 0) > 0;
const source = (report: FlowReport) =>
  report.forward.hops.flatMap(({ end, source: from }) => (end?.outcome === 'delivered' ? [from] : [])).join();

/** Flows that the circuit alone could carry. */
const aloneOn = ({ facts }: Case, circuit: string) =>
  facts.flows.filter(
    (flow) =>
      flow.circuits.length > 0 &&
      carriersOf(facts, flow)
        .map(({ id }) => String(id))
        .join() === circuit,
  );

/** Of each check, what its claim gets wrong: nothing, if it is true. */
const CLAIMS: Readonly<Record<string, Claimed>> = {
  'ha/single-circuit': (each) => {
    const [circuit = ''] = each.finding.about;
    const then = each.without(circuit);
    return aloneOn(each, circuit)
      .filter((flow) => {
        const now = gets(then, flow);
        return now && arrives(now) && circuitsIn(now.forward).length > 0;
      })
      .map(({ name }) => `${name} still goes over a circuit`);
  },
  'ha/internet-as-only-backup': (each) => {
    const [circuit = ''] = each.finding.about;
    const then = each.without(circuit);
    return aloneOn(each, circuit)
      .filter(
        (flow) => each.finding.message.includes(flow.name) && flow.byMicrosoftPeering && !flow.noInternet,
      )
      .flatMap((flow) => {
        const now = gets(then, flow);
        if (!now || !arrives(now) || !now.crossesInternet)
          return [`${flow.name} does not fall back to the internet`];
        return source(now) === source(flow.report) ? [`${flow.name} keeps its source address`] : [];
      });
  },
  'ha/published-on-one-circuit': (each) => {
    const [host, circuit = ''] = each.finding.about;
    const then = each.without(circuit);
    return each.facts.flows
      .filter((flow) => flow.fromMicrosoft && flow.to?.id === host && flow.circuitsOut.length > 0)
      .filter((flow) => arrives(gets(then, flow)))
      .map(({ name }) => `${name} still arrives`);
  },
  'security/no-internet-flow-leaks': (each) => {
    if (!each.finding.derived) return [];
    const [id] = each.finding.about;
    const flow = each.facts.flows.find((one) => one.id === id) as FlowFacts;
    const [only] = carriersOf(each.facts, flow);
    const now = gets(each.without(only?.id ?? ''), flow);
    return now?.crossesInternet ? [] : [`${flow.name} does not cross the internet`];
  },
  'ha/standby-capacity': (each) => {
    const [survivor] = each.finding.about;
    const lost = each.facts.circuits.find(({ name }) =>
      each.finding.message.startsWith(`After losing ${name},`),
    );
    const { loads } = each.without(lost?.id ?? '');
    const most = Math.max(
      ...(['towards-microsoft', 'towards-customer'] as const).map((way) =>
        loads
          .filter(
            ({ over, direction }) =>
              over.type === 'circuit' && over.circuit === survivor && direction === way,
          )
          .reduce((sum, { mbps }) => sum + mbps, 0),
      ),
    );
    const rate = each.facts.circuits.find(({ id }) => id === survivor)?.mbps ?? 0;
    return most > rate ? [] : [`${survivor} carries ${most} of ${rate}`];
  },
};

function untrue(
  document: TopologyDocument,
  catalogue: Catalogue,
): { readonly wrong: readonly string[]; readonly held: readonly string[] } {
  const good = { ...document, failures: {} };
  const report = simulate(good, catalogue);
  const findings = runChecks(good, catalogue, report).filter(({ check }) => check in CLAIMS);
  if (findings.length === 0) return { wrong: [], held: [] };
  const facts = factsOf(good, catalogue, report);
  const scenarios = new Scenarios(good, catalogue);
  const elements = failables(good, catalogue);
  const without = (key: string) => {
    const element = elements.find((one) => one.key === key);
    if (!element) throw new Error(`${key} cannot fail`);
    return scenarios.run([element]);
  };
  return {
    wrong: findings.flatMap((finding) =>
      (CLAIMS[finding.check]?.({ facts, finding, without }) ?? []).map((why) => `${finding.check}: ${why}`),
    ),
    held: findings.map(({ check }) => check),
  };
}

const users = flow('hq-lan', { by: 'node', node: 'env-eu' }, { returnMbps: 1200 });
const secret = flow('hq-lan', { by: 'node', node: 'env-eu' }, { privacy: 'no-internet' });

/** Those whose findings about failures differ most: another circuit, another way out, another owner of the edge. */
const TEMPLATES: readonly string[] = [
  'r0',
  'managed-provider',
  'premium',
  'two-circuits',
  'metro',
  'distributed-sites',
  'vpn-backup',
  'split-by-pac',
  'one-pool-for-both',
];

describe('what checks say of failures', () => {
  it.each(templates.filter(({ id }) => TEMPLATES.includes(id)).map(({ id, make }) => [id, make] as const))(
    'is what the engine answers: %s',
    async (_, make) => {
      expect(untrue(make(), await fullCatalogue()).wrong).toEqual([]);
    },
  );

  it.each([
    ['a flow that must not cross the internet', r0With(secret)],
    ['the same without an internet edge', r0With(secret, removeLink('fw-i-isp'))],
    [
      'the same where the internet edge gives no route',
      r0With(secret, node('firewall', 'fw-i', { learns: 'default-only' })),
    ],
    ['users without an internet edge', r0With(users, removeLink('fw-i-isp'))],
    [
      'users without a route to the internet',
      r0With(users, node('host', 'hq-lan', { learns: 'all' }), removeLink('lan-fw-i')),
    ],
    ['two circuits of one city', r0With(circuitA2, users)],
    [
      'two circuits of one city, one preferred',
      r0With(circuitA2, users, node('peering', 'ms-a2', { localPreference: 200 })),
    ],
    ['two circuits and no WAN', r0With(circuitB, users)],
    ['two circuits and a WAN', r0With(circuitB, wan, users)],
    ['three circuits', r0With(circuitA2, circuitC, users)],
    ['a second circuit that announces nothing', r0With(circuitA2, users, advertise('ms-a2', [], []))],
    [
      'one pool on two circuits',
      r0With(circuitB, wan, users, advertise('ms-b', ['192.0.2.64/28'], ['192.0.2.64/28'])),
    ],
    [
      'a server on two circuits',
      r0With(circuitB, wan, advertise('ms-b', ['192.0.2.96/28', '192.0.2.80/28'])),
    ],
  ])('is what the engine answers: %s', (_, document) => {
    expect(untrue(document, baseCatalogue).wrong).toEqual([]);
  });

  it('is what the engine answers: random designs', () => {
    const wrong: string[] = [];
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        wrong.push(...untrue(withFlows(document), baseCatalogue).wrong);
      }),
      { numRuns: 10 },
    );
    expect(wrong).toEqual([]);
  });
});
