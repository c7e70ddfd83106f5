/** Which failures the matrix shows, and in which order. */
import { isQuiet } from '#interop/report/is-quiet.ts';
import type { FlowId } from '#model/ids.ts';
import type { Failable } from '#verify/failable.ts';
import type { Cell, SweptScenario } from '#verify/sweep.ts';

/** By what fails; the worst of all flows first; the worst for one flow first. */
export type MatrixOrder = 'kind' | 'worst' | FlowId;

export interface MatrixRow {
  readonly element: Failable;
  readonly scenario: SweptScenario;
}

export function matrixRows(
  {
    elements,
    scenarios,
  }: { readonly elements: readonly Failable[]; readonly scenarios: readonly SweptScenario[] },
  flows: readonly FlowId[],
  order: MatrixOrder,
  withQuiet: boolean,
): readonly MatrixRow[] {
  const alone = new Map(
    scenarios.flatMap((scenario) => {
      const [key, ...others] = scenario.failed;
      return key !== undefined && others.length === 0 ? [[key, scenario] as const] : [];
    }),
  );
  const rows = elements.flatMap((element): MatrixRow[] => {
    const scenario = alone.get(element.key);
    return scenario && (withQuiet || !isQuiet(scenario)) ? [{ element, scenario }] : [];
  });
  if (order === 'kind') return rows;
  const at = flows.indexOf(order as FlowId);
  const harm = ({ scenario: { cells, overloads } }: MatrixRow) =>
    (at < 0 ? cells : cells.slice(at, at + 1)).reduce((sum, cell) => sum + harmOf(cell), 0) +
    (at < 0 ? overloads.length * OVERLOAD : 0);
  return rows.toSorted((a, b) => harm(b) - harm(a));
}

const OVERLOAD = 0.5;
/** Longer than any recovery, milliseconds: how long it takes tells apart what is otherwise alike. */
const LONG_MS = 1e8;

function harmOf({ outcome, share, recoveryMs }: Cell): number {
  const wait = (recoveryMs ?? 0) / LONG_MS;
  switch (outcome) {
    case 'lost':
      return 4 - share;
    case 'internet':
      return 2 + wait;
    case 'degraded':
      return 1 + (1 - share) + wait;
    case 'other-way-back':
      return 0.5 + wait;
    default:
      return wait;
  }
}
