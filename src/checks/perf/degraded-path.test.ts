import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { fails, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { perfDegradedPath, untilBfd } from './degraded-path.ts';

const primary = { type: 'node', node: 'circuit-a', part: 'primary' };
const degraded = (effect: object | null): TopologyDocument => {
  const document = r0With(fails(primary as never));
  const failures = Object.values(document.failures).map((failure) => [
    failure.id,
    effect ? { ...failure, effect } : failure,
  ]);
  return { ...document, failures: Object.fromEntries(failures) };
};

describe('perf/degraded-path', () => {
  it('speaks of the flows that lose packets, and of how often BFD would be fooled', () => {
    const [first] = found(perfDegradedPath, degraded({ type: 'loss', percent: 25 }));
    expect(first?.message).toMatch(/loses about \d+ % of its packets/);
    expect(first?.about).toContain('circuit-a');
    // 84 intervals of 300 ms: (4³ − 1) ÷ 0.75.
    expect(first?.advice).toContain('at 25 % that happens about every 25 s');
  });

  it('speaks of packets that come late', () => {
    const [first] = found(perfDegradedPath, degraded({ type: 'delay', ms: 40 }));
    expect(first?.message).toContain('waits up to 40 ms longer each way');
  });

  it('says nothing of a link that has failed, since routes move then', () => {
    expect(found(perfDegradedPath, degraded(null))).toEqual([]);
  });

  it('knows how long chance takes: half of all lost, three in a row after 14 intervals', () => {
    expect(untilBfd(0.5)).toBeCloseTo(14 * 0.3, 9);
  });
});
