import type { FlowId } from '#model/ids.ts';
import type { SweptScenario } from './sweep.ts';

export interface CutSets {
  readonly flow: FlowId;
  /** Keys of what must fail together for the flow to be lost. None contains another. */
  readonly sets: readonly (readonly string[])[];
}

/** The smallest failures that lose a flow, of one or two elements. Its own ends do not count. */
export function cutSets(flows: readonly FlowId[], scenarios: readonly SweptScenario[]): readonly CutSets[] {
  return flows.map((flow, index) => {
    const losing = scenarios
      .filter(({ cells }) => cells[index]?.outcome === 'lost')
      .map(({ failed }) => failed);
    const alone = new Set(losing.flatMap((failed) => (failed.length === 1 ? failed : [])));
    const sets = losing.filter((failed) => failed.length === 1 || !failed.some((key) => alone.has(key)));
    return { flow, sets };
  });
}

export interface SinglePoint {
  readonly key: string;
  readonly flows: readonly FlowId[];
}

/** What alone takes down a flow. */
export function singlePoints(all: readonly CutSets[]): readonly SinglePoint[] {
  const found = new Map<string, FlowId[]>();
  for (const { flow, sets } of all) {
    for (const [key, ...others] of sets) {
      if (key !== undefined && others.length === 0) found.set(key, [...(found.get(key) ?? []), flow]);
    }
  }
  return [...found].map(([key, flows]) => ({ key, flows })).sort((a, b) => (a.key < b.key ? -1 : 1));
}
