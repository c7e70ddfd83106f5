/**
 * Pairs of failures in designs where two mean more than each of them alone: sessions near their limit of prefixes, which
 * come and go with what else fails, and a VPN that is there while the internet is. Larger: `npm run soak -- --only sweeps`.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId } from '#model/ids.ts';
import { arbitraryStrainedDesign } from '#sim/reference/arbitrary-design.ts';
import type { Report } from '#sim/report/report.ts';
import { simulate } from '#sim/simulate.ts';
import { cutSets } from './cut-sets.ts';
import { type Failable, failables } from './failable.ts';
import { failing } from './foundation.ts';
import { type OwnEnds, ownEndsOf } from './own-ends.ts';
import { failureOf, Scenarios } from './scenarios.ts';
import { flowsOf, sweep, sweptScenario } from './sweep.ts';
import { withFlows } from './with-flows.fixture.ts';

const RUNS = Number(process.env.SOAK_RUNS ?? 4);
/** Pairs grow with its square. */
const ELEMENTS = process.env.SOAK_RUNS === undefined ? 4 : 7;
const SEED = Number(process.env.SOAK_SEED ?? 1);

const alone = (document: TopologyDocument, failed: readonly Failable[]): Report =>
  simulate(failing(document, failed.map(failureOf)), baseCatalogue);

/** What holds the strained parts up, before anything else: the tunnel, the ways between sites, the links of circuits. */
const isTelling = ({ key, group }: Failable): boolean =>
  group === 'circuits' || group === 'sessions' || /^(wan|tunnel|vpn|fwi.*|isp.*|fw\d|ce\d+)$/.test(key);

const choice = fc.record({
  document: arbitraryStrainedDesign.map((document) => withFlows(document, 5)),
  picks: fc.array(fc.nat(10_000), { minLength: ELEMENTS, maxLength: ELEMENTS }),
});

function picked(document: TopologyDocument, picks: readonly number[]): readonly Failable[] {
  const all = failables(document, baseCatalogue);
  const telling = all.filter(isTelling);
  const chosen = new Set(
    picks.flatMap((pick, index) => {
      const from = index < ELEMENTS - 1 && telling.length > 0 ? telling : all;
      return from[pick % from.length] ?? [];
    }),
  );
  return all.filter((each) => chosen.has(each));
}

const setsOf = (elements: readonly Failable[]): readonly (readonly Failable[])[] => [
  ...elements.map((one) => [one]),
  ...elements.flatMap((a, i) => elements.slice(i + 1).map((b) => [a, b])),
];

it('every single and double failure gives what the engine says of it alone, in the same words', () => {
  const seen = { shutDown: 0, spared: 0, overTunnel: 0 };
  fc.assert(
    fc.property(choice, ({ document, picks }) => {
      const elements = picked(document, picks);
      const scenarios = new Scenarios(document, baseCatalogue);
      const baseline = alone(document, []);
      const ownEnds = ownEndsOf(document, baseline.flows);
      const reports: Report[] = [];
      for (const failed of setsOf(elements)) {
        const whole = alone(document, failed);
        reports.push(whole);
        const { flows, loads } = whole;
        const name = failed.map(({ key }) => key).join(' + ');
        expect(JSON.stringify(scenarios.run(failed)), name).toBe(JSON.stringify({ flows, loads }));
      }
      const swept = [...sweep(new Scenarios(document, baseCatalogue), elements, 'double')];
      expect(swept).toEqual(
        setsOf(elements).map((failed, index) =>
          sweptScenario(document, baseline, reports[index] as Report, failed, ownEnds),
        ),
      );
      const found = cutSets(flowsOf(document), swept);
      for (const [index, flow] of flowsOf(document).entries())
        expect(found[index]?.sets ?? [], flow).toEqual(
          smallestCuts(flow, index, setsOf(elements), reports, baseline, ownEnds),
        );
      const shut = shutDown(baseline);
      seen.shutDown += shut.length;
      seen.spared += reports.filter((report) => shut.some((name) => !shutDown(report).includes(name))).length;
      seen.overTunnel += [baseline, ...reports].filter(isOverTunnel).length;
    }),
    // A case takes a second to shrink by one step.
    { numRuns: RUNS, endOnFailure: true, seed: SEED },
  );
  // So that none of them can have been asked about nothing.
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
});

const shutDown = ({ sessions }: Report): readonly string[] =>
  sessions.flatMap(({ name, because }) => (because?.includes('announced more than') ? [name] : []));

const isOverTunnel = ({ flows }: Report): boolean =>
  flows.some(({ forward }) => forward.hops.some(({ place }) => place.node === 'vpn'));

const isLost = (verdict = ''): boolean => verdict === 'dropped' || verdict === 'no-route';

/** By trying: every set that loses the flow and has no smaller one in it that does. */
function smallestCuts(
  flow: FlowId,
  index: number,
  sets: readonly (readonly Failable[])[],
  reports: readonly Report[],
  baseline: Report,
  ownEnds: OwnEnds,
): readonly (readonly string[])[] {
  if (isLost(baseline.flows[index]?.verdict)) return [];
  const losing = sets.filter(
    (failed, at) => isLost(reports[at]?.flows[index]?.verdict) && !ownEnds(flow, failed),
  );
  return losing
    .filter(
      (failed) =>
        !losing.some((other) => other.length < failed.length && other.every((each) => failed.includes(each))),
    )
    .map((failed) => failed.map(({ key }) => key));
}
