import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { advertise, changed, F1, flow, node } from './designs.ts';
import { flowOf, verdictInWords } from './in-words.ts';
import { run } from './story.ts';
import { holdsUnderFailures } from './under-failures.ts';

describe('private peering saturates the circuit (W-15)', () => {
  const platform = flow('hq-lan', { by: 'node', node: 'env-eu' }, { id: 'platform', returnMbps: 250 });
  const backup = flow('hq-lan', { by: 'node', node: 'vm-1' }, { id: 'backup', returnMbps: 850 });
  const clean = { ...r0(), flows: {} };
  const towards = (document: typeof clean, part: 'primary' | 'secondary') =>
    run(document).loads.find(
      (load) =>
        load.over.type === 'circuit' && load.over.part === part && load.direction === 'towards-customer',
    )?.mbps;

  it('shares the two links evenly, both peerings together', () => {
    expect([
      towards(changed(clean, platform), 'primary'),
      towards(changed(clean, platform), 'secondary'),
    ]).toEqual([125, 125]);
    expect([
      towards(changed(clean, platform, backup), 'primary'),
      towards(changed(clean, platform, backup), 'secondary'),
    ]).toEqual([550, 550]);
  });

  it('helps nobody when something fails (F1 to F5)', () => {
    const busy = changed(clean, platform, backup);
    // Above the purchased rate with one link gone, which the scenario says of F1.
    holdsUnderFailures(busy, run(busy), {
      errors: ['F1', 'F2'].flatMap((lost) =>
        ['ce2-p1', 'circuit-a'].map((of) => `${lost} perf/over-capacity ${of}`),
      ),
    });
  });

  it('limits both in proportion when one link is left (F1)', () => {
    const report = run(changed(clean, platform, backup, F1));
    expect(
      report.loads.find(
        (load) =>
          load.over.type === 'circuit' &&
          load.over.part === 'secondary' &&
          load.direction === 'towards-customer',
      )?.mbps,
    ).toBe(1_100);
    expect(verdictInWords(flowOf(report, 'platform'))).toBe('degraded:rate-limited');
    expect(flowOf(report, 'platform').throughput.returnMbps).toBeCloseTo(227.27, 1);
    expect(flowOf(report, 'backup').throughput.returnMbps).toBeCloseTo(772.73, 1);
  });

  it('is the same in normal operation when one link is standby', () => {
    const standby = (peering: string, prefixes: readonly string[]) =>
      advertise(
        peering,
        prefixes.flatMap((prefix) => [
          { prefix, link: 'primary' },
          { prefix, link: 'secondary', prepend: [64_496, 64_496] },
        ]),
      );
    const report = run(
      changed(
        clean,
        platform,
        backup,
        standby('ms-a', ['192.0.2.64/28', '192.0.2.80/29']),
        standby('priv-a', ['10.10.0.0/16', '10.20.0.0/16']),
      ),
    );
    expect(
      report.loads.find(
        (load) =>
          load.over.type === 'circuit' &&
          load.over.part === 'primary' &&
          load.direction === 'towards-customer',
      )?.mbps,
    ).toBe(1_100);
    expect(verdictInWords(flowOf(report, 'backup'))).toBe('degraded:rate-limited');
  });

  it('fits on a circuit of 2 Gbps', () => {
    const report = run(
      changed(clean, platform, backup, F1, node('circuit', 'circuit-a', { mbps: 2_000 }), (document) => ({
        ...document,
        links: Object.fromEntries(
          Object.entries(document.links).map(([id, link]) => [
            id,
            'mbps' in link ? { ...link, mbps: null } : link,
          ]),
        ) as never,
      })),
    );
    expect(flowOf(report, 'platform').verdict).toBe('delivered');
  });

  it('also fills the rest of S-11: 400 and 500 Mbps are 900 of 1,000 on one link', () => {
    const report = run(
      changed(
        clean,
        flow('hq-lan', { by: 'node', node: 'env-eu' }, { id: 'platform', forwardMbps: 400 }),
        flow('hq-lan', { by: 'node', node: 'vm-1' }, { id: 'backup', forwardMbps: 500 }),
        F1,
      ),
    );
    expect(
      report.loads.find(
        (load) =>
          load.over.type === 'circuit' &&
          load.direction === 'towards-microsoft' &&
          load.over.part === 'secondary',
      ),
    ).toMatchObject({ mbps: 900, capacityMbps: 1_000 });
  });
});
