/** `sweep design.json`: every failure against every flow, cut sets, single points of failure. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { cutSets, singlePoints } from '#verify/cut-sets.ts';
import { type Failable, failables } from '#verify/failable.ts';
import { resilienceScore, SCORE_FORMULA } from '#verify/resilience-score.ts';
import { Scenarios } from '#verify/scenarios.ts';
import { flowsOf, type SweptScenario, sweep } from '#verify/sweep.ts';
import { writeJunit } from './junit.ts';
import { openDesign } from './open-design.ts';
import { readOptions } from './options.ts';
import { bad, done, type Files, type Outcome } from './outcome.ts';

export function sweepCommand(args: readonly string[], files: Files, catalogue: Catalogue): Outcome {
  const options = readOptions(args, { values: ['junit'], switches: ['double'] });
  if (typeof options === 'string') return bad(options);
  const opened = openDesign(files, options.words[0]);
  if (!opened.ok) return opened.error;
  const document = opened.value;
  const elements = failables(document, catalogue);
  const depth = options.flags.has('double') ? 'double' : 'single';
  const scenarios = [...sweep(new Scenarios(document, catalogue), elements, depth)];
  const cuts = cutSets(flowsOf(document), scenarios);
  const singles = scenarios.filter(({ failed }) => failed.length === 1);
  const cases = singles.map((scenario) => ({
    name: `${elements.find(({ key }) => key === scenario.failed[0])?.name} fails`,
    failure: shortfall(document, scenario),
  }));
  const junit = writeJunit(files, options, `Single failures of ${document.name}`, cases);
  if (junit) return bad(junit);
  const short = cases.flatMap(({ name, failure }) => (failure === null ? [] : [`${name}: ${failure}`]));
  return done(
    {
      format: 'handoff-sweep/1',
      design: document.name,
      elements: elements.map(({ key, group, name }: Failable) => ({ key, group, name })),
      flows: flowsOf(document),
      scenarios,
      cutSets: cuts,
      singlePoints: singlePoints(cuts),
      score: resilienceScore(document, scenarios),
      scoreFormula: SCORE_FORMULA,
    },
    short.length > 0 ? 1 : 0,
    short,
  );
}

/** What a single failure does that a design should not let it do; null: nothing. */
function shortfall(document: TopologyDocument, { cells }: SweptScenario): string | null {
  const flows = flowsOf(document).map((id) => document.flows[id]);
  const named = (which: (index: number) => boolean) =>
    flows.flatMap((flow, index) => (flow && which(index) ? [flow.name] : []));
  const lost = named((index) => cells[index]?.outcome === 'lost');
  const leaked = named(
    (index) => cells[index]?.outcome === 'internet' && flows[index]?.privacy === 'no-internet',
  );
  const parts = [
    ...(lost.length > 0 ? [`lost: ${lost.join(', ')}`] : []),
    ...(leaked.length > 0 ? [`over the internet: ${leaked.join(', ')}`] : []),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}
