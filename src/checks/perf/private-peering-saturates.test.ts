import { describe, expect, it } from 'vitest';
import { flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { perfPrivatePeeringSaturates } from './private-peering-saturates.ts';

const backup = (mbps: number) =>
  r0With(
    (document) => ({ ...document, flows: {} }),
    flow('hq-lan', { by: 'node', node: 'env-eu' }, { id: 'platform', returnMbps: 250 }),
    flow('hq-lan', { by: 'node', node: 'vm-1' }, { id: 'backup', returnMbps: mbps }),
  );

describe('perf/private-peering-saturates', () => {
  it('speaks of a backup of 850 Mbps (W-15)', () => {
    const [first] = found(perfPrivatePeeringSaturates, backup(850));
    expect(first?.about).toEqual(['circuit-a', 'ms-a', 'priv-a']);
    // 227 of 250 Mbps are left to Power Platform.
    expect(first?.message).toContain('takes 22.7 Mbps from Microsoft peering: flows ask for 1.1 Gbps');
  });
  it('is silent: 600 Mbps leave room', () => {
    expect(found(perfPrivatePeeringSaturates, backup(600))).toEqual([]);
  });
});
