import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { envelopesAt } from '#drawing/packets/packet-frame.ts';
import type { PacketPlan } from '#drawing/packets/packet-plan.ts';
import { stepAxis } from '#drawing/packets/step-axis.ts';
import type { TopologyDocument } from '#model/document.ts';
import { failureSchema } from '#model/failure.ts';
import { documentAt, IN_THE_END } from '#model/failure-times.ts';
import type { FlowId } from '#model/ids.ts';
import { simulate } from '#sim/simulate.ts';
import { timelineOf } from '#sim/timeline/timeline.ts';
import { r0 } from '#templates/r0.ts';
import { phasesAt } from '../timeline/phases-at.ts';
import { knownAt } from '../timeline/story-rows.ts';
import {
  lineEnd,
  lineOf,
  lineStart,
  nextOnLine,
  placeOn,
  stopAt,
  stopBeside,
  stopText,
  timeAtPlace,
} from './line.ts';

const USERS = 'users-to-env' as FlowId;
const primary = { type: 'node', node: 'circuit-a', part: 'primary' };
const document: TopologyDocument = {
  ...r0(),
  failures: {
    f: v.parse(failureSchema, { id: 'f', of: primary, atMs: 5_000, untilMs: 60_000 }),
  } as TopologyDocument['failures'],
};
const story = timelineOf(document, baseCatalogue);
const flow = simulate(document, baseCatalogue).flows.find((one) => one.flow === USERS);
if (!flow) throw new Error('R0 has lost its flow');
const axis = stepAxis(flow);
const line = lineOf(story, axis, USERS);
const end = axis.steps.length - 1;
/** A packet on its way from the first step to the last. */
const plan: PacketPlan = {
  tracks: axis.steps.slice(0, -1).map((_, step) => ({
    reply: false,
    number: step + 1,
    start: step,
    end: step + 1,
    line: [
      { x: 100 * step, y: 0 },
      { x: 100 * step + 100, y: 0 },
    ],
    fatal: false,
    segment: step,
    hop: step,
  })),
  end,
  lingers: [],
};

describe('one line for the control plane and the packet', () => {
  it('has events below zero and steps from zero on, in order', () => {
    expect(lineStart(line)).toBeLessThan(0);
    expect(lineEnd(line)).toBe(end);
    for (const [index, { time, type }] of line.stops.entries()) {
      expect(time).toBeGreaterThan(line.stops[index - 1]?.time ?? Number.NEGATIVE_INFINITY);
      expect(type).toBe(time < 0 ? 'event' : 'step');
    }
  });

  it('is walked on from the first event to the last step, and back over the same stops', () => {
    const walk = (from: number, sense: 1 | -1): number[] => {
      const next = stopBeside(line, from, sense);
      return next === from ? [from] : [from, ...walk(next, sense)];
    };
    const on = walk(lineStart(line), 1);
    expect(on).toHaveLength(line.stops.length);
    expect(walk(lineEnd(line), -1).reverse()).toEqual(on);
  });

  it('stops at what begins, whatever is looked for, and at what is looked for', () => {
    const starts = story.events.filter(({ type }) => type === 'begins').length;
    for (const kind of ['hand-off', 'decision', 'problem'] as const) {
      const first = line.stops[stopAt(line, nextOnLine(line, lineStart(line) - 1, 1, kind))];
      expect(starts).toBe(1);
      expect(first?.type === 'event' && first.of.type).toBe('begins');
    }
    const choice = line.stops[stopAt(line, nextOnLine(line, lineStart(line), 1, 'decision'))];
    expect(choice?.type === 'event' && choice.of.type).toBe('best-changed');
  });

  it('says where it is, in words', () => {
    expect(stopText(line, 0)).toBe(`Event 1 of ${line.events}, 5 s, Circuit A, primary link, fails.`);
    expect(stopText(line, line.events)).toMatch(/^Step 1 of \d+, HQ users/);
  });

  it('finds each stop again at its place on the scrubber', () => {
    for (const { time } of line.stops) expect(timeAtPlace(line, placeOn(line, time))).toBe(time);
  });
});

/** All that there is to see at a position of the line: no part of it may hang on where one was before. */
function frameAt(time: number) {
  const stop = line.stops[stopAt(line, time)] ?? null;
  const event = stop?.type === 'event' ? stop : null;
  const ms = event ? event.of.atMs : IN_THE_END;
  return {
    stop,
    phases: event ? phasesAt(story, event.of.atMs) : [],
    known: event?.of.prefix ? knownAt(story.events, event.event, event.of.prefix) : [],
    failures: Object.keys(documentAt(document, ms).failures),
    envelopes: event ? [] : envelopesAt(plan, time),
  };
}

it('shows the same at the same time, in whatever order one looks (T-E1)', () => {
  const frame = (time: number) => JSON.stringify(frameAt(time));
  const times = fc.double({ min: lineStart(line), max: end, noNaN: true });
  fc.assert(
    fc.property(fc.array(times, { minLength: 500, maxLength: 500 }), (scrubs) => {
      const first = new Map(scrubs.map((time) => [time, frame(time)]));
      for (const time of scrubs.toReversed()) expect(frame(time)).toBe(first.get(time));
    }),
    { numRuns: 1 },
  );
});

it('goes back to the very frame before a failure, a restored link and a packet on its way', () => {
  const over = line.stops.find((stop) => stop.type === 'event' && stop.of.type === 'over');
  expect(frameAt(lineStart(line)).failures).toEqual(['f']);
  expect(frameAt(over?.time ?? 0).failures).toEqual([]);
  expect(frameAt(lineStart(line)).phases).toContain('Detection');
  expect(frameAt(lineStart(line)).envelopes).toEqual([]);
  expect(frameAt(0.5).envelopes).toHaveLength(1);
  expect(frameAt(0.5).envelopes).not.toEqual(frameAt(0.6).envelopes);
});
