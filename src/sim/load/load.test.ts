import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { type Change, changed, flow, node } from '#sim/scenarios/designs.ts';
import { flowOf } from '#sim/scenarios/in-words.ts';
import { run } from '#sim/scenarios/story.ts';
import { r0 } from '#templates/r0.ts';

/** Cables without a limit, so that only what a test is about is narrow. */
const wide: Change = (document) => ({
  ...document,
  links: Object.fromEntries(
    Object.entries(document.links).map(([id, link]) => [id, 'mbps' in link ? { ...link, mbps: null } : link]),
  ) as TopologyDocument['links'],
});
const link =
  (id: string, patch: object): Change =>
  (document) => ({
    ...document,
    links: { ...document.links, [id]: { ...document.links[id as never], ...patch } as never },
  });
const alone: TopologyDocument = changed(
  { ...r0(), flows: {} },
  wide,
  node('circuit', 'circuit-a', { mbps: 10_000 }),
);
const toVm = (forwardMbps: number, returnMbps: number, id = 'vm') =>
  flow('hq-lan', { by: 'node', node: 'vm-1' }, { id, forwardMbps, returnMbps });
const gateway = (sku: string, scaleUnits = 1) => node('gateway', 'gw-1', { sku, scaleUnits });
const throughput = (document: TopologyDocument, id = 'vm') => flowOf(run(document), id).throughput;

describe('a gateway carries what its size allows, and does not burst (ER-294, ER-296)', () => {
  it('ErGw1Az 1,000 and ErGw2Az 2,000 Mbps, over both links together', () => {
    expect(throughput(changed(alone, gateway('ErGw1Az'), toVm(2_500, 1_500)))).toEqual({
      forwardMbps: 1_000,
      returnMbps: 1_000,
    });
    expect(throughput(changed(alone, gateway('ErGw2Az'), toVm(2_500, 1_500)))).toEqual({
      forwardMbps: 2_000,
      returnMbps: 1_500,
    });
  });

  it('ErGwScale 1,000 Mbps a unit', () => {
    expect(throughput(changed(alone, gateway('ErGwScale', 3), toVm(5_000, 0))).forwardMbps).toBe(3_000);
  });

  it('is in the report with what is asked of it, and degrades the flow', () => {
    const report = run(changed(alone, gateway('ErGw1Az'), toVm(2_500, 0)));
    expect(
      report.loads.find(
        ({ over, direction }) => over.type === 'gateway' && direction === 'towards-microsoft',
      ),
    ).toEqual({
      over: { type: 'gateway', gateway: 'gw-1' },
      direction: 'towards-microsoft',
      mbps: 2_500,
      capacityMbps: 1_000,
      flows: [{ flow: 'vm', mbps: 2_500 }],
    });
    expect(flowOf(report, 'vm')).toMatchObject({ verdict: 'degraded', reason: 'rate-limited' });
  });

  it('is shared evenly, the small flow being served whole', () => {
    const both = changed(alone, gateway('ErGw1Az'), toVm(300, 0, 'small'), toVm(5_000, 0, 'large'));
    expect([throughput(both, 'small').forwardMbps, throughput(both, 'large').forwardMbps]).toEqual([
      300, 700,
    ]);
    expect(flowOf(run(both), 'large').assumptions).toContain(
      'Flows share a full link or gateway evenly; none has less so that another has more.',
    );
  });

  it('is no matter to Power Platform, which does not pass it', () => {
    const platform = flow('hq-lan', { by: 'node', node: 'env-eu' }, { id: 'platform', returnMbps: 5_000 });
    expect(throughput(changed(alone, gateway('ErGw1Az'), platform), 'platform').returnMbps).toBe(5_000);
  });
});

describe('FastPath goes past the gateway on the way to the machine (ER-019, ER-298)', () => {
  const fast = link('gw-1-a', { fastPath: true });

  it('is not limited by it there, and is on the way back', () => {
    const both = toVm(15_000, 15_000);
    expect(throughput(changed(alone, gateway('ErGw3Az'), both))).toEqual({
      forwardMbps: 10_000,
      returnMbps: 10_000,
    });
    expect(throughput(changed(alone, gateway('ErGw3Az'), fast, both))).toEqual({
      forwardMbps: 15_000,
      returnMbps: 10_000,
    });
    expect(throughput(changed(alone, gateway('UltraPerformance'), fast, both)).forwardMbps).toBe(15_000);
  });

  it('is nothing on a size without it', () => {
    expect(throughput(changed(alone, gateway('ErGw2Az'), fast, toVm(3_000, 0))).forwardMbps).toBe(2_000);
  });
});

describe('links of the premises are shared evenly, the circuit in proportion', () => {
  const platform = flow('hq-lan', { by: 'node', node: 'env-eu' }, { id: 'platform', returnMbps: 250 });
  const backup = toVm(0, 850, 'backup');
  // One link of the circuit is drained, so that the other has it all.
  const oneLink = changed(
    alone,
    node('circuit', 'circuit-a', { mbps: 1_000, drained: 'primary' }),
    gateway('ErGw3Az'),
  );

  it('250 and 850 on a circuit of 1,000 keep ten elevenths each', () => {
    const report = run(changed(oneLink, platform, backup));
    expect(flowOf(report, 'platform').throughput.returnMbps).toBeCloseTo(227.273, 3);
    expect(flowOf(report, 'backup').throughput.returnMbps).toBeCloseTo(772.727, 3);
    expect(flowOf(report, 'backup').assumptions.join()).toContain('loses the same part');
  });

  it('250 and 850 over a last mile of 600 are 250 and 350', () => {
    const report = run(changed(oneLink, link('ce2-p1', { mbps: 600 }), platform, backup));
    expect(flowOf(report, 'platform')).toMatchObject({
      verdict: 'delivered',
      throughput: { returnMbps: 250 },
    });
    expect(flowOf(report, 'backup').throughput.returnMbps).toBe(350);
    expect(flowOf(report, 'backup').assumptions.join()).toContain('evenly');
  });
});
