/**
 * The axis that playback moves along: the hops of the request, then the hops of the reply.
 *
 * Equal-cost twins carry one hop number and are one step, so that a packet on each branch arrives at the same moment. A
 * segment spans from the step of its first hop to the step of its last; a branch with fewer hops spans several.
 *
 * Positions on it are the store's `time`: 0 is the first step, 2.5 is half-way from the third to the fourth.
 */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { FlowReport, Hop, PathGraph } from '#sim/report/report.ts';

export type Direction = 'forward' | 'return';

export interface StepAxis {
  readonly steps: readonly Step[];
}

export interface Step {
  readonly direction: Direction;
  /** The hop with the greatest share; the first of equals. */
  readonly hopIndex: number;
  /** Every hop of this step, in path order. */
  readonly hops: readonly number[];
  /** `MSEE-A1`, or `CE1 and CE2` for twins. */
  readonly label: string;
  /** Traffic changes hands, or stops being private, as it leaves here. */
  readonly handoff: boolean;
  /** Something dies here: a drop or no route. */
  readonly problem: boolean;
  /** A router chose among several ways here, or a prefix among several. */
  readonly decision: boolean;
}

/** What a jump stops at. Every kind stops at problems. */
export type StopKind = 'hand-off' | 'decision' | 'problem';

export function stepAxis(flow: FlowReport): StepAxis {
  const back = flow.return ? stepsOf('return', flow.return, flow) : [];
  return { steps: [...stepsOf('forward', flow.forward, flow), ...back] };
}

function stepsOf(direction: Direction, path: PathGraph, flow: FlowReport): Step[] {
  const byNumber = new Map<number, Hop[]>();
  for (const hop of path.hops) byNumber.set(hop.number, [...(byNumber.get(hop.number) ?? []), hop]);
  const leavesAtFlag = new Set(
    flow.handoffs
      .filter((flag) => flag.direction === direction)
      .map((flag) => path.segments[flag.segment]?.from),
  );
  return [...byNumber.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, hops]) => ({
      direction,
      hopIndex: hops.reduce((main, hop) => (hop.share > main.share ? hop : main)).index,
      hops: hops.map((hop) => hop.index),
      label: listed([...new Set(hops.map((hop) => hop.place.label))]),
      handoff: hops.some((hop) => leavesAtFlag.has(hop.index)),
      problem: hops.some((hop) => hop.end !== null && hop.end.outcome !== 'delivered'),
      decision: hops.some(isDecision),
    }));
}

const isDecision = ({ decision }: Hop): boolean =>
  decision !== null && (decision.protocol === 'bgp' || decision.beat !== null);

/** Position of a hop on the axis; -1 when the path has no such hop. */
export const stepOfHop = ({ steps }: StepAxis, direction: Direction, hopIndex: number): number =>
  steps.findIndex((step) => step.direction === direction && step.hops.includes(hopIndex));

/** The step that was reached last at this time. */
export const stepAt = ({ steps }: StepAxis, time: number): number =>
  Math.max(0, Math.min(steps.length - 1, Math.floor(time + 1e-6)));

/** The latest position: arrival at the last step. 0 for an empty axis. */
export const axisEnd = ({ steps }: StepAxis): number => Math.max(0, steps.length - 1);

/** `Step 5 of 12, MSEE-A1, hand-off`. */
export function stepText(axis: StepAxis, index: number): string {
  const step = axis.steps[index];
  if (!step) return t`No path to step through`;
  return [
    t`Step ${index + 1} of ${axis.steps.length}`,
    step.label,
    ...(step.direction === 'return' ? ['reply'] : []),
    ...(step.handoff ? ['hand-off'] : []),
    ...(step.problem ? [t`stops here`] : []),
  ].join(', ');
}
