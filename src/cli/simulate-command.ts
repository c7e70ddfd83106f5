/** `simulate design.json [--fail ID]…`: the report, with the named things failed. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Failure, FailureTarget } from '#model/failure.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { simulate } from '#sim/simulate.ts';
import { openDesign } from './open-design.ts';
import { readOptions } from './options.ts';
import { bad, done, type Files, type Outcome } from './outcome.ts';

export function simulateCommand(args: readonly string[], files: Files, catalogue: Catalogue): Outcome {
  const options = readOptions(args, ['fail']);
  if (typeof options === 'string') return bad(options);
  const opened = openDesign(files, options.words[0]);
  if (!opened.ok) return opened.error;
  const failures: Record<string, Failure> = { ...opened.value.failures };
  for (const id of options.values.get('fail') ?? []) {
    const of = failureTarget(opened.value, id);
    if (typeof of === 'string') return bad(of);
    failures[id.replaceAll(':', '.')] = { id: id as never, of, silent: false };
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

/** `ce1`, `circuit-a.primary`, a link or a zone by its id, `location:amsterdam`, `group:duct 7`. */
export function failureTarget(document: TopologyDocument, id: string): FailureTarget | string {
  const [scheme, rest] = id.split(/:(.*)/s);
  if (scheme === 'location' && rest) return { type: 'location', location: rest };
  if (scheme === 'group' && rest) return { type: 'physical-group', group: rest };
  if (id in document.nodes) return { type: 'node', node: id as never, part: 'all' };
  if (id in document.links) return { type: 'link', link: id as never };
  if (id in document.zones) return { type: 'zone', zone: id as never };
  const half = /^(.+)\.(primary|secondary)$/.exec(id);
  const node = half?.[1] ? document.nodes[half[1] as never] : undefined;
  if (
    node &&
    ((node as { kind: string }).kind === 'circuit' || (node as { kind: string }).kind === 'peering')
  ) {
    return { type: 'node', node: half?.[1] as never, part: half?.[2] as 'primary' | 'secondary' };
  }
  return `--fail ${id}: the design has no node, link or zone with this id, and no circuit or peering for ".primary" or ".secondary".`;
}
