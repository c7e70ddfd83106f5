/**
 * The whole way from a document to its report. Pure: same document and catalogue, same report, byte for byte.
 */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { type Moment, momentsOf } from '#model/failure-times.ts';
import type { Flow } from '#model/flow.ts';
import { type FailedParts, failedParts } from './compile/failed-parts.ts';
import { conclude } from './conclude.ts';
import { type Before, Memory, Settler, sameDesign } from './memory.ts';
import { chaptersOf, recoveryThrough } from './recovery/chapters.ts';
import { type Traced, traceFlow } from './report/flow-report.ts';
import { gatewayNotices } from './report/gateway-limits.ts';
import { instabilitiesOf } from './report/instabilities.ts';
import type { Report } from './report/report.ts';
import { sessionReports } from './report/session-reports.ts';
import type { Situation } from './trace/situation.ts';

/** @param memory - Of an engine that answers one design after another. No answer depends on it. */
export function simulate(
  given: TopologyDocument,
  catalogue: Catalogue,
  memory: Memory = new Memory(),
): Report {
  const document = memory.recognise(given);
  const { last } = memory;
  // Where a thing stands on the canvas, and what it is called in a file, no report tells.
  const isSame =
    last?.catalogue === catalogue && sameDesign(last.document, document, ['geometry', 'name', 'notes']);
  const report = isSame ? last.report : reportOn(document, catalogue, memory);
  memory.last = { document, catalogue, report };
  return report;
}

function reportOn(document: TopologyDocument, catalogue: Catalogue, memory: Memory): Report {
  const failed = failedParts(document);
  const flows = Object.keys(document.flows)
    .sort()
    .map((id) => document.flows[id as never] as Flow);
  const now = memory.live.settle(document, catalogue, failed);
  const traced = flows.map((flow) => traceFlow(document, now, flow, failed));
  const moments = momentsOf(document);
  const withRecovery =
    moments.length > 0
      ? afterFailure(document, catalogue, { moments, failed, situation: now, traced }, flows, memory)
      : traced;
  const instabilities = instabilitiesOf(now.compiled, now.state);
  return {
    ...conclude(flows, withRecovery, document, failed.impaired),
    sessions: sessionReports(document, now.compiled, now.state),
    notices: [...now.compiled.notices, ...gatewayNotices(document, now)],
    ...(instabilities.length > 0 ? { instabilities } : {}),
  };
}

export const settle = (document: TopologyDocument, catalogue: Catalogue, failed: FailedParts): Situation =>
  new Settler().settle(document, catalogue, failed);

interface End {
  readonly moments: readonly Moment[];
  readonly failed: FailedParts;
  readonly situation: Situation;
  readonly traced: readonly Traced[];
}

/** What everything that happened has cost each flow, from good order to the end. */
function afterFailure(
  document: TopologyDocument,
  catalogue: Catalogue,
  end: End,
  flows: readonly Flow[],
  memory: Memory,
): readonly Traced[] {
  const before = inGoodOrder(document, catalogue, flows, memory);
  const settler = new Settler();
  const chapters = chaptersOf(document, end, (then, failed) => {
    const situation = settler.settle(then, catalogue, failed);
    return { situation, traced: flows.map((flow) => traceFlow(then, situation, flow, failed)) };
  });
  return end.traced.map((each, index) => {
    const recovery = recoveryThrough(chapters, before, index);
    return { ...each, report: { ...each.report, recovery } };
  });
}

function inGoodOrder(
  document: TopologyDocument,
  catalogue: Catalogue,
  flows: readonly Flow[],
  memory: Memory,
): Before {
  const { before } = memory;
  if (
    before?.catalogue === catalogue &&
    sameDesign(before.document, document, ['geometry', 'name', 'notes', 'failures'])
  )
    return before;
  const whole = { ...document, failures: {} };
  const none = failedParts(whole);
  const situation = memory.whole.settle(whole, catalogue, none);
  const traced = flows.map((flow) => traceFlow(whole, situation, flow, none));
  memory.before = { document, catalogue, situation, traced };
  return memory.before;
}
