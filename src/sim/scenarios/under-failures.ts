/**
 * What holds of every worked scenario under the failure variants F1 to F5, where it says nothing else: nothing gets better, no
 * check finds an error that was not there before, and what shares no link, device, provider or location with the failure does
 * not notice.
 *
 * @source scenarios, Using these as tests
 */
import { expect } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { runChecks } from '#checks/run-checks.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import { Memory } from '#sim/memory.ts';
import type { FlowReport, Report, SessionReport } from '#sim/report/report.ts';
import { simulate } from '#sim/simulate.ts';
import { type Change, F1, F2, F3, F4, F5 } from './designs.ts';

export type Variant = 'F1' | 'F2' | 'F3' | 'F4' | 'F5';
const variants: Readonly<Record<Variant, Change>> = { F1, F2, F3, F4, F5 };

/** What a scenario itself says of its variants. */
export interface Told {
  /** Those in which a flow fares better. */
  readonly better?: readonly Variant[];
  /** Errors that the failure causes: `F1 perf/over-capacity circuit-a`. */
  readonly errors?: readonly string[];
}

export function holdsUnderFailures(
  document: TopologyDocument,
  report: Report,
  { better = [], errors = [] }: Told,
): void {
  if (Object.keys(document.failures).length > 0) return;
  const memory = new Memory();
  const fared: Variant[] = [];
  const appeared: string[] = [];
  const known = errorsOf(document, report);
  for (const [variant, fail] of Object.entries(variants) as [Variant, Change][]) {
    const failed = fail(document);
    const after = simulate(failed, baseCatalogue, memory);
    for (const error of errorsOf(failed, after)) if (!known.has(error)) appeared.push(`${variant} ${error}`);
    if (report.flows.some((flow, i) => fares(after.flows[i] as FlowReport) > fares(flow) + 1e-9))
      fared.push(variant);
    for (const session of report.sessions.filter((one) => isApart(document, one, variant))) {
      const then = after.sessions.find((one) => key(one) === key(session));
      expect(then?.state, `${variant}: ${session.name}`).toBe(session.state);
    }
  }
  expect(fared, 'variants in which a flow fares better').toEqual(better);
  expect(appeared, 'errors that a variant causes').toEqual(errors);
}

/** Which check, and what it is about; whichever of two links it names is the same finding. */
const errorsOf = (document: TopologyDocument, report: Report): ReadonlySet<string> =>
  new Set(
    runChecks(document, baseCatalogue, report)
      .filter(({ severity }) => severity === 'error')
      .map(({ check, about }) => `${check} ${about.join()}`),
  );

const ranks: Readonly<Record<FlowReport['verdict'], number>> = {
  'no-route': 0,
  dropped: 0,
  degraded: 1,
  'delivered-asymmetric': 2,
  delivered: 3,
};
const fares = ({ verdict, deliveredShare }: FlowReport) => ranks[verdict] + deliveredShare;

const key = ({ peering, link, part, family, ends }: SessionReport) =>
  [peering, link, part, family, ...ends].join();

/** Of circuits: F1 to F4 touch circuit A, or what ends on CE1 or runs over P1; F5 touches none. */
function isApart(
  { nodes, links }: TopologyDocument,
  { peering, part }: SessionReport,
  variant: Variant,
): boolean {
  const node = peering && nodes[peering];
  if (node?.kind !== 'peering') return false;
  if (variant === 'F5') return true;
  const isA = node.circuit === 'circuit-a';
  if (variant === 'F1') return !isA || part === 'secondary';
  const circuit = nodes[node.circuit];
  if (circuit?.kind !== 'circuit') return false;
  if (variant === 'F2') return circuit.links.every(({ customerEdge }) => customerEdge !== 'ce1');
  if (variant === 'F3') return !circuit.locations.includes('amsterdam' as never);
  return !Object.values(links).some(
    ({ ends }) => ends.includes(node.circuit) && ends.includes('p1' as NodeId),
  );
}
