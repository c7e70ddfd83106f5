import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { failureSchema } from '#model/failure.ts';
import type { Recovery } from '#sim/report/report.ts';
import { simulate } from '#sim/simulate.ts';
import { timelineOf } from '#sim/timeline/timeline.ts';
import { r0 } from '#templates/r0.ts';

const half = (part: string) => ({ type: 'node', node: 'circuit-a', part });
const failing = (...failures: readonly object[]): TopologyDocument => ({
  ...r0(),
  failures: Object.fromEntries(
    failures.map((fields, n) => [`f${n}`, v.parse(failureSchema, { id: `f${n}`, ...fields })]),
  ) as TopologyDocument['failures'],
});
const flowOf = (document: TopologyDocument, flow = 'users-to-env') => {
  const found = simulate(document, baseCatalogue).flows.find((each) => each.flow === flow);
  if (!found) throw new Error(`no flow ${flow}`);
  return found;
};
const lost = (document: TopologyDocument) => {
  const { stretches, lostMs } = flowOf(document).recovery as Recovery;
  return { stretches: stretches.map(({ fromMs, toMs }) => [fromMs, toMs]), lostMs };
};

describe('a link that fails at a chosen time', () => {
  it('costs what it costs at the start, from then on', () => {
    expect(lost(failing({ of: half('primary'), atMs: 30_000 }))).toEqual({
      stretches: [[30_000, 30_900]],
      lostMs: 900,
    });
  });

  it('costs less when it is back before BFD would notice, where no interface goes down', () => {
    const brief = { of: half('primary'), silent: true, atMs: 1_000, untilMs: 1_500 };
    expect(lost(failing(brief))).toEqual({ stretches: [[1_000, 1_500]], lostMs: 500 });
    const { events } = timelineOf(failing(brief), baseCatalogue);
    expect(events.map(({ type }) => type)).toEqual(['begins', 'over']);
  });

  it('is used again after it is back, and the report tells of the design in good order', () => {
    const there = flowOf(failing({ of: half('primary'), untilMs: 60_000 }));
    expect(there.forward).toEqual(flowOf(r0()).forward);
    expect(there.recovery?.lostMs).toBe(900);
  });
});

describe('two failures, one after the other', () => {
  it('each cost something, and leave nothing while both last', () => {
    const both = failing(
      { of: half('primary'), untilMs: 20_000 },
      { of: half('secondary'), atMs: 10_000, untilMs: 30_000 },
      { of: { type: 'node', node: 'fw-i', part: 'all' } },
    );
    const { stretches, lostMs } = lost(both);
    // The first is noticed by BFD; from the second on there is no way until the first is back and its session open.
    expect(stretches).toHaveLength(2);
    expect(stretches[0]).toEqual([0, 900]);
    const [from, to] = stretches[1] as [number, number];
    expect(from).toBe(10_000);
    expect(to).toBeGreaterThan(20_000);
    expect(to).toBeLessThan(20_100);
    expect(lostMs).toBe(900 + to - from);
  });

  it('are one story, in order of time, with phases of their own', () => {
    const { events, phases, moments } = timelineOf(
      failing({ of: half('primary'), untilMs: 20_000 }, { of: half('secondary'), atMs: 40_000 }),
      baseCatalogue,
    );
    expect(moments.map(({ atMs, begins }) => [atMs, begins])).toEqual([
      [0, true],
      [20_000, false],
      [40_000, true],
    ]);
    for (const [index, event] of events.entries()) {
      expect(event.atMs).toBeGreaterThanOrEqual(events[index - 1]?.atMs ?? 0);
      if (event.causedBy !== null) expect(event.causedBy).toBeLessThan(index);
    }
    const names = (moment: number) => phases.filter((each) => each.moment === moment).map(({ name }) => name);
    expect(names(0)).toContain('detection');
    expect(names(1)).toEqual(expect.arrayContaining(['restored', 'reopening', 'convergence']));
    expect(names(2)).toContain('withdrawal');
  });
});

it('a link that flaps costs its detection each time it goes down', () => {
  const flap = { type: 'flap', downMs: 5_000, upMs: 5_000, times: 3 };
  expect(lost(failing({ of: half('primary'), effect: flap }))).toEqual({
    stretches: [
      [0, 900],
      [10_000, 10_900],
      [20_000, 20_900],
    ],
    lostMs: 2_700,
  });
});

it('a drained link loses nothing, and Microsoft sends over the other (W-25)', () => {
  const drained = flowOf(failing({ of: half('primary'), effect: { type: 'drain' } }));
  expect(drained.recovery).toBeNull();
  const edges = drained.return?.hops.filter(({ place }) => place.role === 'msee');
  expect(edges?.map(({ place }) => place.part)).toEqual(['secondary']);
});

describe('a degraded link', () => {
  it('loses its part of what goes over it, both ways', () => {
    const flow = flowOf(failing({ of: half('primary'), effect: { type: 'loss', percent: 10 } }));
    // Half of the packets go over it, each way: 95 % arrive, and 95 % of the replies.
    expect(flow.deliveredShare).toBeCloseTo(0.95 * 0.95, 6);
    expect(flow.verdict).toBe('degraded');
    expect(flow.reason).toBe('packet-loss');
    expect(flow.sentence).toContain('Loses about 9.8 % of its packets');
  });

  it('adds its delay to the part that goes over it', () => {
    const before = flowOf(r0()).latency;
    const after = flowOf(failing({ of: half('primary'), effect: { type: 'delay', ms: 40 } })).latency;
    expect((after?.forwardMs ?? 0) - (before?.forwardMs ?? 0)).toBeCloseTo(20, 2);
    expect((after?.returnMs ?? 0) - (before?.returnMs ?? 0)).toBeCloseTo(20, 2);
  });

  it('carries no more than what is left of its rate', () => {
    const flow = flowOf(failing({ of: half('primary'), effect: { type: 'rate', mbps: 10 } }));
    expect(flow.verdict).toBe('degraded');
    expect(flow.reason).toBe('rate-limited');
    const { loads } = simulate(
      failing({ of: half('primary'), effect: { type: 'rate', mbps: 10 } }),
      baseCatalogue,
    );
    const narrow = loads.find(({ over }) => over.type === 'circuit' && over.part === 'primary');
    expect(narrow?.capacityMbps).toBe(10);
  });

  it('degrades a device wherever a flow passes it, and no other flow', () => {
    const document = failing({
      of: { type: 'node', node: 'fw-i', part: 'all' },
      effect: { type: 'loss', percent: 50 },
    });
    expect(flowOf(document).verdict).toBe(flowOf(r0()).verdict);
    const { flows } = simulate(document, baseCatalogue);
    const hit = flows.filter(({ reason }) => reason === 'packet-loss');
    expect(hit.length).toBeGreaterThan(0);
    for (const { forward } of hit) expect(forward.hops.map(({ place }) => place.node)).toContain('fw-i');
  });
});
