import { describe, expect, it } from 'vitest';
import type { FlowReport, HandOff, Hop, PathGraph, Segment } from '#sim/report/report.ts';
import { lineOf, nextOnLine } from '#ui/panels/playback/line.ts';
import { stepOfSelection } from '#ui/panels/playback/step-of-selection.ts';
import { axisEnd, type StepAxis, type StopKind, stepAt, stepAxis, stepOfHop, stepText } from './step-axis.ts';

const nextStop = (of: StepAxis, time: number, sense: 1 | -1, kind: StopKind = 'hand-off') =>
  nextOnLine(lineOf(null, of, null), time, sense, kind);

const aHop = (index: number, label: string, rest: Partial<Hop> = {}): Hop =>
  ({ index, number: index + 1, place: { label }, share: 1, end: null, decision: null, ...rest }) as Hop;
const aSegment = (from: number, to: number): Segment => ({ from, to }) as Segment;
const aPath = (hops: readonly Hop[], segments: readonly Segment[]): PathGraph => ({ hops, segments });
const aFlag = (direction: 'forward' | 'return', segment: number): HandOff =>
  ({ direction, segment }) as HandOff;
const aFlow = (forward: PathGraph, back: PathGraph | null, handoffs: readonly HandOff[] = []): FlowReport =>
  ({ forward, return: back, handoffs }) as FlowReport;

/** users → FW-E → {CE1|CE2} → MSEE → service, and back over CE1 alone. */
const r0ish = aFlow(
  aPath(
    [
      aHop(0, 'Users'),
      aHop(1, 'FW-E'),
      aHop(2, 'CE1', { number: 3, share: 0.5 }),
      aHop(3, 'CE2', { number: 3, share: 0.5 }),
      aHop(4, 'MSEE-A1', { number: 4 }),
      aHop(5, 'ENV-EU', {
        number: 5,
        end: { outcome: 'delivered', reason: null, sentence: 'It has arrived.' },
      }),
    ],
    [aSegment(0, 1), aSegment(1, 2), aSegment(1, 3), aSegment(2, 4), aSegment(3, 4), aSegment(4, 5)],
  ),
  aPath(
    [aHop(0, 'ENV-EU'), aHop(1, 'MSEE-A1'), aHop(2, 'CE1'), aHop(3, 'Users')],
    [aSegment(0, 1), aSegment(1, 2), aSegment(2, 3)],
  ),
  [aFlag('forward', 3), aFlag('forward', 4), aFlag('return', 1)],
);

describe('the step axis of a flow', () => {
  const axis = stepAxis(r0ish);

  it('has the hops of the request, then those of the reply', () =>
    expect(axis.steps.map((step) => `${step.direction} ${step.label}`)).toEqual([
      'forward Users',
      'forward FW-E',
      'forward CE1 and CE2',
      'forward MSEE-A1',
      'forward ENV-EU',
      'return ENV-EU',
      'return MSEE-A1',
      'return CE1',
      'return Users',
    ]));

  it('makes equal-cost twins one step, so that both branches arrive together', () => {
    expect(axis.steps[2]?.hops).toEqual([2, 3]);
    expect(stepOfHop(axis, 'forward', 2)).toBe(stepOfHop(axis, 'forward', 3));
  });

  it('names the hop with the greater share', () => {
    const uneven = stepAxis(
      aFlow(
        aPath([aHop(0, 'CE1', { number: 1, share: 0.3 }), aHop(1, 'CE2', { number: 1, share: 0.7 })], []),
        null,
      ),
    );
    expect(uneven.steps[0]?.hopIndex).toBe(1);
  });

  it('marks the steps that traffic leaves at a flag', () =>
    expect(axis.steps.flatMap((step, index) => (step.handoff ? [index] : []))).toEqual([2, 6]));

  it('finds the step of a hop or hand-off selected anywhere else', () => {
    expect(stepOfSelection(axis, r0ish, { type: 'hop', direction: 'return', index: 2 })).toBe(7);
    expect(stepOfSelection(axis, r0ish, { type: 'handoff', index: 2 })).toBe(6);
    expect(stepOfSelection(axis, r0ish, { type: 'handoff', index: 9 })).toBe(-1);
  });

  it('says a step in words', () => {
    expect(stepText(axis, 2)).toBe('Step 3 of 9, CE1 and CE2, hand-off');
    expect(stepText(axis, 7)).toBe('Step 8 of 9, CE1, reply');
  });

  it('goes from hand-off to hand-off, and stops at the ends', () => {
    expect([nextStop(axis, 0, 1), nextStop(axis, 2, 1), nextStop(axis, 6, 1)]).toEqual([2, 6, 8]);
    expect([nextStop(axis, 8, -1), nextStop(axis, 6, -1), nextStop(axis, 1, -1)]).toEqual([6, 2, 0]);
  });

  it('is at a step from its arrival until the next', () => {
    expect([0, 0.99, 1, 8, 99].map((time) => stepAt(axis, time))).toEqual([0, 0, 1, 8, 8]);
    expect(axisEnd(axis)).toBe(8);
  });
});

describe('a flow that dies on the way', () => {
  const dropped = stepAxis(
    aFlow(
      aPath(
        [
          aHop(0, 'Users'),
          aHop(1, 'FW-E', { end: { outcome: 'dropped', reason: 'policy', sentence: 'Denied.' } }),
        ],
        [aSegment(0, 1)],
      ),
      null,
    ),
  );

  it('ends its axis where it dies, and says so', () => {
    expect(dropped.steps).toHaveLength(2);
    expect(stepText(dropped, 1)).toBe('Step 2 of 2, FW-E, stops here');
    expect(nextStop(dropped, 0, 1)).toBe(1);
  });
});

describe('a flow that never left', () => {
  it('has an empty axis with an end at 0', () => {
    const axis = stepAxis(aFlow(aPath([], []), null));
    expect([axis.steps.length, axisEnd(axis), stepAt(axis, 0), stepText(axis, 0)]).toEqual([
      0,
      0,
      0,
      'No path to step through',
    ]);
  });
});

describe('jumping to what one looks for', () => {
  const bgp = { protocol: 'bgp', beat: null } as Hop['decision'];
  const attached = { protocol: 'connected', beat: null } as Hop['decision'];
  const dropped = { outcome: 'dropped', reason: 'policy', sentence: 'A filter denies it.' } as const;
  const axis = stepAxis(
    aFlow(
      aPath(
        [
          aHop(0, 'Users', { decision: attached }),
          aHop(1, 'FW-E', { decision: bgp }),
          aHop(2, 'CE1', { decision: bgp }),
          aHop(3, 'P1', { decision: { protocol: 'switched', beat: null } as Hop['decision'] }),
          aHop(4, 'FW-I', { end: dropped }),
        ],
        [aSegment(0, 1), aSegment(1, 2), aSegment(2, 3), aSegment(3, 4)],
      ),
      null,
      [aFlag('forward', 2)],
    ),
  );

  it('stops at each router that chose among routes, and not where there was no choice', () => {
    expect(nextStop(axis, 0, 1, 'decision')).toBe(1);
    expect(nextStop(axis, 1, 1, 'decision')).toBe(2);
    expect(nextStop(axis, 2, -1, 'decision')).toBe(1);
  });

  it('goes straight to where packets die, and never past it', () => {
    expect(nextStop(axis, 0, 1, 'problem')).toBe(4);
    expect(nextStop(axis, 2, 1, 'decision')).toBe(4);
    expect(nextStop(axis, 2, 1, 'hand-off')).toBe(4);
  });
});
