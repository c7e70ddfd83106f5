/** One proof, step by step: what the worker says on its way, and what tests run without one. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import { cutSets, singlePoints } from '#verify/cut-sets.ts';
import { failables } from '#verify/failable.ts';
import { failureSetCount } from '#verify/failure-sets.ts';
import { resilienceScore, SCORE_FORMULA } from '#verify/resilience-score.ts';
import { Scenarios } from '#verify/scenarios.ts';
import { flowsOf, type SweptScenario, sweep } from '#verify/sweep.ts';
import { verifyIntents } from '#verify/verify-intents.ts';
import type { ProofMessage, ProofQuestion } from './proof-messages.ts';

/** @param isTime - Whether enough time has passed to say how far it is: a message for each scenario would cost more than it. */
export function* prove(
  question: ProofQuestion,
  catalogue: Catalogue,
  isTime: () => boolean,
): Generator<ProofMessage, void> {
  const { document } = question;
  const elements = failables(document, catalogue);
  const scenarios = new Scenarios(document, catalogue);
  if (question.type === 'intents') {
    const steps = verifyIntents(scenarios, elements);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        yield { type: 'verdicts', verdicts: step.value };
        break;
      }
      if (isTime()) yield { type: 'progress', ...step.value };
    }
    yield { type: 'finished' };
    return;
  }
  const flows = flowsOf(document);
  yield { type: 'elements', elements, flows };
  const total = failureSetCount(elements.length, question.depth) - 1;
  const all: SweptScenario[] = [];
  let said = 0;
  const soFar = (): ProofMessage => {
    const fresh = all.slice(said);
    said = all.length;
    const cuts = cutSets(flows, all);
    const summary = {
      cutSets: cuts,
      singlePoints: singlePoints(cuts),
      score: resilienceScore(document, all),
      scoreFormula: SCORE_FORMULA,
    };
    return { type: 'swept', scenarios: fresh, summary, done: all.length, total };
  };
  for (const scenario of sweep(scenarios, elements, question.depth)) {
    all.push(scenario);
    if (isTime()) yield soFar();
  }
  yield soFar();
  yield { type: 'finished' };
}
