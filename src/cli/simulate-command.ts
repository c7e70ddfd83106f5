/** `simulate design.json [--fail ID[@30s[..2min]]]… [--degrade ID=HOW]…`: the report, with the named things failed or degraded. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Failure } from '#model/failure.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { simulate } from '#sim/simulate.ts';
import { readFailure } from './failure-option.ts';
import { openDesign } from './open-design.ts';
import { readOptions } from './options.ts';
import { bad, done, type Files, type Outcome } from './outcome.ts';

export function simulateCommand(args: readonly string[], files: Files, catalogue: Catalogue): Outcome {
  const options = readOptions(args, { values: ['fail', 'degrade'] });
  if (typeof options === 'string') return bad(options);
  const opened = openDesign(files, options.words[0]);
  if (!opened.ok) return opened.error;
  const failures: Record<string, Failure> = { ...opened.value.failures };
  for (const option of ['fail', 'degrade'] as const) {
    for (const text of options.values.get(option) ?? []) {
      const failure = readFailure(opened.value, option, text);
      if (!failure.ok) return bad(failure.error);
      failures[failure.value.id] = failure.value;
    }
  }
  const report = simulate({ ...opened.value, failures }, catalogue);
  const short = report.flows.filter((flow) => fallsShort(opened.value, flow));
  return done(
    {
      format: 'handoff-report/1',
      design: opened.value.name,
      failed: Object.keys(failures).sort(),
      ...report,
    },
    short.length > 0 ? 1 : 0,
    short.map((flow) => `${opened.value.flows[flow.flow]?.name ?? flow.flow}: ${flow.sentence}`),
  );
}

/** Not delivered in full, or over the internet although its owner wants none of that. */
function fallsShort(document: TopologyDocument, flow: FlowReport): boolean {
  const whole = flow.verdict === 'delivered' || flow.verdict === 'delivered-asymmetric';
  return !whole || (flow.crossesInternet && document.flows[flow.flow]?.privacy === 'no-internet');
}
