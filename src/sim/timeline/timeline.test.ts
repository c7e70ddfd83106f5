import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FailureTarget } from '#model/failure.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { templates } from '#templates/registry.ts';
import { timelineOf } from './timeline.ts';

const failing = (...targets: readonly FailureTarget[]): TopologyDocument => ({
  ...r0(),
  failures: Object.fromEntries(
    targets.map((of, index) => [`f${index}`, { id: `f${index}`, of, silent: false }]),
  ) as never,
});
const primary = { type: 'node', node: 'circuit-a', part: 'primary' } as never;
const ce1 = { type: 'node', node: 'ce1', part: 'all' } as never;

describe.each(templates.map(({ name, make }) => [name, make] as const))('the story of %s', (_, make) => {
  const { events } = timelineOf(make(), baseCatalogue);

  it('is in order of time, and no effect comes before its cause', () => {
    expect(events.length).toBeGreaterThan(0);
    for (const [index, event] of events.entries()) {
      expect(event.atMs).toBeGreaterThanOrEqual(events[index - 1]?.atMs ?? 0);
      if (event.causedBy !== null) expect(event.causedBy).toBeLessThan(index);
    }
  });

  it('uses the names of the design, and none of the engine', () => {
    for (const { text } of events) {
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/\.(primary|secondary|v4|v6)\b|microsoft core|24[01]\.\d+\.\d+\.\d+|fdff:/);
    }
  });
});

describe('when one link of the circuit fails', () => {
  const timeline = timelineOf(failing(primary), baseCatalogue);

  it('BFD notices after 900 ms, then routes are withdrawn, then routers choose anew', () => {
    const at = (type: string) => timeline.events.find((event) => event.type === type)?.atMs;
    expect(timeline.begins).toBe('failure');
    expect(at('link-down')).toBe(0);
    // Three intervals of 300 ms (ER-270).
    expect(at('session-down')).toBe(900);
    expect(at('withdraw')).toBe(900);
    expect(timeline.phases.map(({ name }) => name)).toEqual([
      'failure',
      'detection',
      'withdrawal',
      'convergence',
      'gateway',
    ]);
  });

  it('each choice made anew goes back to the failure', () => {
    const root = (index: number): string => {
      const event = timeline.events[index];
      return event?.causedBy == null ? (event?.type ?? '') : root(event.causedBy);
    };
    for (const [index, event] of timeline.events.entries())
      if (event.type === 'best-changed') expect(root(index), event.text).toBe('begins');
  });

  it('tells of each flow what the report tells', () => {
    const { flows } = simulate(failing(primary), baseCatalogue);
    for (const { flow, recovery } of flows) {
      const outage = timeline.outages.find((each) => each.flow === flow);
      expect(outage?.share ?? 0).toBe(recovery?.affectedShare);
      if (outage) expect(outage.toMs).toBe((recovery?.detectionMs ?? 0) + (recovery?.convergenceMs ?? 0));
    }
  });
});

it('lets a dead router say nothing', () => {
  const { events } = timelineOf(failing(ce1), baseCatalogue);
  expect(events.length).toBeGreaterThan(0);
  expect(events.filter(({ text }) => /^CE1 (announces|withdraws|chooses|has no)/.test(text))).toEqual([]);
});

it('has no end of an outage where no other way is left', () => {
  const all = failing(
    { type: 'node', node: 'circuit-a', part: 'all' } as never,
    {
      type: 'node',
      node: 'fw-i',
      part: 'all',
    } as never,
  );
  const { outages } = timelineOf(all, baseCatalogue);
  expect(outages.find(({ flow }) => flow === 'users-to-env')?.toMs).toBeNull();
});

it('tells the rest of a long story as the whole story does', () => {
  const story = {
    ...r0(),
    failures: {
      a: { id: 'a', of: primary, silent: false, atMs: 5_000, untilMs: 300_000 },
      b: { id: 'b', of: ce1, silent: false, atMs: 900_000, untilMs: 1_800_000 },
    },
  } as unknown as TopologyDocument;
  const whole = timelineOf(story, baseCatalogue);
  const rest = timelineOf(story, baseCatalogue, 2);
  const told = (events: typeof whole.events) => events.map(({ atMs, text }) => `${atMs} ${text}`);
  expect(whole.momentCount).toBe(4);
  expect(rest.moments).toEqual(whole.moments.slice(2));
  expect(told(rest.events)).toEqual(told(whole.events.filter(({ atMs }) => atMs >= 900_000)));
  expect(rest.events.length).toBeGreaterThan(10);
});
