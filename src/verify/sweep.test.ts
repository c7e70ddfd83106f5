import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { arbitraryDesign } from '#sim/reference/arbitrary-design.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { twoFirewallsApart } from '#templates/what-goes-wrong/two-firewalls.ts';
import { cutSets, singlePoints } from './cut-sets.ts';
import { type Failable, failables } from './failable.ts';
import { failing } from './foundation.ts';
import { ownEndsOf } from './own-ends.ts';
import { resilienceScore } from './resilience-score.ts';
import { failureOf, Scenarios } from './scenarios.ts';
import { flowsOf, sweep, sweptScenario } from './sweep.ts';
import { withFlows } from './with-flows.fixture.ts';

const alone = (document: TopologyDocument, failed: readonly Failable[]) =>
  simulate(failing(document, failed.map(failureOf)), baseCatalogue);

it('gives a flow that is broken anyway no credit where a failure mends it', () => {
  // Two firewalls, each with its own state: half of the replies are dropped, until one of the two fails.
  const document = twoFirewallsApart.make();
  const scenarios = new Scenarios(document, baseCatalogue);
  const all = [...sweep(scenarios, failables(document, baseCatalogue), 'single')];
  const outcomes = new Set(all.flatMap(({ cells }) => cells.map(({ outcome }) => outcome)));
  expect([...outcomes].sort()).toEqual(['lost-before', 'only-then', 'own-end']);
  expect(resilienceScore(document, all)).toBeNull();
});

describe('a sweep of the reference design', () => {
  const document = r0();
  const elements = failables(document, baseCatalogue);
  const scenarios = new Scenarios(document, baseCatalogue);
  const all = [...sweep(scenarios, elements, 'single')];
  const cell = (failed: string, flow: string) =>
    all.find((each) => each.failed.join() === failed)?.cells[flowsOf(document).indexOf(flow as never)];

  it('says of every failure what the engine says of it alone', () => {
    const baseline = alone(document, []);
    const ownEnds = ownEndsOf(document, baseline.flows);
    expect(all).toEqual(
      elements.map((each) => sweptScenario(document, baseline, alone(document, [each]), [each], ownEnds)),
    );
  });

  it('tells what stays, what falls to the internet, what is lost and for how long (F1, F3, F5)', () => {
    expect(cell('ce1', 'users-to-env')).toMatchObject({ outcome: 'as-before', private: 'microsoft-edge' });
    // W-05: without its circuit the flow leaves by the internet edge.
    expect(cell('circuit-a', 'users-to-env')).toMatchObject({
      outcome: 'internet',
      private: 'customer-edge',
    });
    expect(cell('circuit-a', 'users-to-vm')).toMatchObject({ outcome: 'lost', share: 0, recoveryMs: null });
    expect(cell('hq-lan', 'users-to-env')).toMatchObject({ outcome: 'own-end' });
    // BFD 300 ms × 3 (ER-271).
    expect(cell('circuit-a.primary', 'users-to-env')).toMatchObject({ recoveryMs: 900 });
  });

  it('lets each region fail with all in it, and says which flows hang on one region (F5)', () => {
    const regions = elements.filter(({ group }) => group === 'regions');
    expect(regions.map(({ key, name }) => [key, name])).toEqual([
      ['region:europe', 'Europe'],
      ['region:unitedstates', 'United States'],
      ['region:westeurope', 'West Europe'],
    ]);
    // The machine of a virtual network is where that is, and so is the environment in its region of the Power Platform.
    expect(cell('region:westeurope', 'users-to-vm')).toMatchObject({ outcome: 'own-end' });
    expect(cell('region:unitedstates', 'users-to-vm')).toMatchObject({ outcome: 'as-before', share: 1 });
    expect(cell('region:europe', 'users-to-env')).toMatchObject({ outcome: 'own-end', share: 0 });
  });

  it('finds the single points of failure of each flow, and pairs that do it together', () => {
    const doubles = [...sweep(scenarios, elements, 'double')];
    const cuts = cutSets(flowsOf(document), doubles);
    const points = singlePoints(cuts);
    expect(points.find(({ key }) => key === 'circuit-a')?.flows).toContain('users-to-vm');
    expect(points.some(({ key }) => key === 'ce1')).toBe(false);
    const ofVm = cuts.find(({ flow }) => flow === 'users-to-vm')?.sets;
    expect(ofVm).toContainEqual(['ce1', 'ce2']);
    expect(ofVm).not.toContainEqual(['circuit-a', 'ce1']);
  });

  it('scores it, and a design without its second router lower', () => {
    const score = resilienceScore(document, all) ?? 0;
    const { ce2: _, ...nodes } = document.nodes as Record<string, unknown>;
    const links = Object.fromEntries(
      Object.entries(document.links).filter(([, { ends }]) => !(ends as readonly string[]).includes('ce2')),
    );
    const frail = { ...document, nodes, links } as TopologyDocument;
    const weaker = new Scenarios(frail, baseCatalogue);
    const swept = [...sweep(weaker, failables(frail, baseCatalogue), 'single')];
    expect(score).toBeLessThan(100);
    expect(resilienceScore(frail, swept)).toBeLessThan(score);
  });
});

it('reports what a failure overloads (W-15, F1)', () => {
  const document = r0();
  const busy = Object.fromEntries(
    Object.entries(document.flows).map(([id, flow]) => [id, { ...flow, returnMbps: 420 }]),
  );
  const scenarios = new Scenarios({ ...document, flows: busy }, baseCatalogue);
  const elements = failables(document, baseCatalogue).filter(({ key }) => key === 'circuit-a.primary');
  const [only] = [...sweep(scenarios, elements, 'single')];
  expect(only?.overloads).toMatchObject([
    // (3 × 420 + what users send the API back) Mbps, all on one link.
    { name: 'CE2 to P1', direction: 'from-second-end', mbps: 1265, capacityMbps: 1000 },
    { name: 'Circuit A, secondary link', direction: 'towards-customer', mbps: 1265, capacityMbps: 1000 },
  ]);
});

describe('minimal cut sets', () => {
  it('are those that trying every set of up to two elements finds', () => {
    fc.assert(
      fc.property(arbitraryDesign, (random) => {
        const document = withFlows(random, 3);
        const elements = failables(document, baseCatalogue).slice(0, 7);
        const scenarios = new Scenarios(document, baseCatalogue);
        const found = cutSets(flowsOf(document), [...sweep(scenarios, elements, 'double')]);

        const ownEnds = ownEndsOf(document, alone(document, []).flows);
        const everyPair = elements.flatMap((a, i) => elements.slice(i + 1).map((b) => [a, b]));
        const reports = [...elements.map((one) => [one]), ...everyPair].map((failed) => ({
          failed,
          flows: alone(document, failed).flows,
        }));
        const before = alone(document, []).flows;
        for (const [index, flow] of flowsOf(document).entries()) {
          const isLost = (verdict = '') => verdict === 'dropped' || verdict === 'no-route';
          const lost = isLost(before[index]?.verdict)
            ? []
            : reports.filter(({ failed, flows }) => isLost(flows[index]?.verdict) && !ownEnds(flow, failed));
          const minimal = lost.filter(
            ({ failed }) =>
              !lost.some(
                (other) =>
                  other.failed.length < failed.length && failed.includes(other.failed[0] as Failable),
              ),
          );
          const expected = minimal.map(({ failed }) => failed.map(({ key }) => key));
          const ours = found[index]?.sets ?? [];
          expect(ours).toEqual(expected);
        }
      }),
      { numRuns: 5 },
    );
  }, 120_000);
});
