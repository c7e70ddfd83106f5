import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { simulate } from '#sim/simulate.ts';
import { templates } from '#templates/registry.ts';
import { latencyRows } from './latency-rows.ts';

const flows = ['r0', 'metro', 'global-reach'].flatMap((id) => {
  const document = templates.find((each) => each.id === id)?.make();
  return document ? simulate(document, baseCatalogue).flows.filter(({ latency }) => latency) : [];
});

describe('the time of a packet, hop by hop', () => {
  it('adds up to the estimate there and back, where equal ways take equally long', () => {
    const whole = flows.filter(({ forward, return: back }) =>
      [forward, back].every((path) => new Set(path?.hops.filter(({ end }) => end)).size <= 1),
    );
    expect(whole.length).toBeGreaterThan(5);
    for (const flow of whole) {
      const end = Math.max(...latencyRows(flow).map(({ endMs }) => endMs));
      const estimate = (flow.latency?.forwardMs ?? 0) + (flow.latency?.returnMs ?? 0);
      expect(Math.abs(end - estimate), flow.sentence).toBeLessThan(0.05 * estimate + 0.02);
    }
  });

  it('never begins a segment before its packet is there, and tells every segment', () => {
    for (const flow of flows) {
      const rows = latencyRows(flow);
      expect(rows).toHaveLength(flow.forward.segments.length + (flow.return?.segments.length ?? 0));
      for (const row of rows) expect(row.endMs).toBeCloseTo(row.startMs + row.deviceMs + row.wayMs);
      const reply = rows.filter(({ direction }) => direction === 'return');
      const request = rows.filter(({ direction }) => direction === 'forward');
      const turn = Math.max(0, ...request.map(({ endMs }) => endMs));
      for (const { startMs } of reply) expect(startMs).toBeGreaterThanOrEqual(turn);
    }
  });
});
