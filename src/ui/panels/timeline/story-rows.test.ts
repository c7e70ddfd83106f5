import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { stepAxis } from '#drawing/packets/step-axis.ts';
import type { FlowId } from '#model/ids.ts';
import { simulate } from '#sim/simulate.ts';
import { timelineOf } from '#sim/timeline/timeline.ts';
import { r0 } from '#templates/r0.ts';
import { lineOf } from '../playback/line.ts';
import { effectsOf, knownAt, storyRows } from './story-rows.ts';

const document = r0();
const failed = {
  ...document,
  failures: {
    f: { id: 'f', of: { type: 'node', node: 'circuit-a', part: 'primary' }, silent: false },
  } as never,
};
const USERS = 'users-to-env' as FlowId;
const flow = simulate(document, baseCatalogue).flows.find((one) => one.flow === USERS);
if (!flow) throw new Error('R0 has lost its flow');
const axis = stepAxis(flow);
const story = timelineOf(document, baseCatalogue);

describe('the story of a flow', () => {
  it('tells the control plane first, then the packet, step by step', () => {
    const rows = storyRows(lineOf(story, axis, USERS), story);
    const order = rows.map(({ type }) => type);
    expect(order.lastIndexOf('event')).toBeLessThan(order.indexOf('step'));
    expect(order.filter((type) => type === 'step')).toHaveLength(axis.steps.length);
  });

  it('leaves out the routes that it does not use, and nothing else', () => {
    const own = storyRows(lineOf(story, axis, USERS), story).filter((row) => row.type === 'event');
    const all = storyRows(lineOf(story, axis, null), story).filter((row) => row.type === 'event');
    expect(all).toHaveLength(story.events.length);
    expect(own.length).toBeGreaterThan(10);
    expect(own.length).toBeLessThan(all.length);
    for (const row of own)
      if (row.type === 'event' && row.of.prefix !== null) expect(row.of.flows).toContain(USERS);
  });
});

describe('what triggered what', () => {
  const { events } = timelineOf(failed, baseCatalogue);

  it('names as effects exactly those that name it as their cause', () => {
    for (const [cause] of events.entries())
      expect(effectsOf(events, cause)).toEqual(
        events.flatMap((event, index) => (event.causedBy === cause ? [index] : [])),
      );
  });
});

describe('what every router knows', () => {
  it('is the same at the same event, in whatever order one looks (T-E1)', () => {
    const prefix = '198.51.100.0/27';
    const last = story.events.length - 1;
    const picture = (event: number) => JSON.stringify(knownAt(story.events, event, prefix));
    const inOrder = story.events.map((_, event) => picture(event));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: last }), { minLength: 500, maxLength: 500 }), (walk) => {
        for (const event of walk) expect(picture(event)).toBe(inOrder[event]);
      }),
      { numRuns: 1 },
    );
  });

  it('ends as the engine left it: the edge uses its own link', () => {
    const known = knownAt(story.events, story.events.length - 1, '198.51.100.0/27');
    expect(known.find(({ router }) => router === 'CE1')?.route).toBe('over MSEE-A1, AS path 12076');
    expect(known.find(({ router }) => router === 'CE2')?.route).toBe('over MSEE-A2, AS path 12076');
  });

  it('begins with nothing', () => {
    const first = story.events.findIndex(({ prefix }) => prefix === '198.51.100.0/27');
    expect(knownAt(story.events, first - 1, '198.51.100.0/27')).toEqual([]);
  });
});
