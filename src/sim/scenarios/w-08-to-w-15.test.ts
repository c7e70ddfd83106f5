import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { advertise, changed, circuitB, F1, F3, flow, node, wan } from './designs.ts';
import { flowOf, pathInWords, verdictInWords } from './in-words.ts';
import { run, sessionsInWords, story } from './story.ts';
import { holdsUnderFailures } from './under-failures.ts';

const users = flow('hq-lan 10.10.1.25', '198.51.100.10');

describe('one NAT pool for internet and ExpressRoute (W-08)', () => {
  const shared = changed(
    r0(),
    node('firewall', 'fw-i', {
      sourceNat: [{ name: 'Shared pool', pool: '192.0.2.64/28', address: '192.0.2.66', egress: 'internet' }],
      internetAdverts: [{ prefix: '192.0.2.64/28' }, { prefix: '203.0.113.16/29' }],
    }),
  );
  const sharepoint = changed(shared, flow('hq-lan 10.10.1.25', '198.51.100.115'));

  it('goes out by the internet and comes back over the circuit, to a firewall without state', () => {
    const found = flowOf(run(sharepoint));
    expect(verdictInWords(found)).toBe('dropped:state-miss');
    expect(pathInWords(found.forward)).toContain('FW-I [SNAT 10.10.1.25→192.0.2.66] → ISP');
    expect(found.return?.hops.some((hop) => hop.place.role === 'msee')).toBe(true);
    const drops = found.return?.hops.filter((hop) => hop.end?.outcome === 'dropped') ?? [];
    expect(new Set(drops.map((hop) => `${hop.place.label} ${hop.owner}`))).toEqual(
      new Set(['FW-E customer']),
    );
  });

  it('leaves the flow of W-01 working, which makes it hard to find', () => {
    expect(flowOf(run(changed(shared, users))).verdict).toBe('delivered');
  });

  it('works again with a pool of its own at FW-I', () => {
    expect(flowOf(run(changed(r0(), flow('hq-lan 10.10.1.25', '198.51.100.115')))).verdict).toBe('delivered');
  });

  it('works once the circuit is down, since only the internet route is left (F3)', () => {
    expect(flowOf(run(changed(sharepoint, F3))).verdict).toBe('delivered');
  });

  it('reads like this', async () => {
    // Without the circuit only the internet route is left.
    const told = story('W-08  R0, FW-I and FW-E share 192.0.2.64/28; client → SharePoint 198.51.100.115', {
      better: ['F3', 'F4'],
    });
    told.tell('the circuit is up', sharepoint);
    told.tell('the peering location is lost (F3)', changed(sharepoint, F3));
    await expect(told.text()).toMatchFileSnapshot('./w-08-one-pool-for-both.golden.txt');
  });
});

describe('a private source is not translated (W-09)', () => {
  const untranslated = changed(r0(), node('firewall', 'fw-e', { sourceNat: [] }), users);

  it('stops at the Microsoft edge', () => {
    const found = flowOf(run(untranslated));
    expect(verdictInWords(found)).toBe('dropped:source-not-admitted');
    expect(pathInWords(found.forward)).toBe(
      'HQ users → FW-E → {CE1|CE2} → P1 → {MSEE-A1 ⟦H⟧ ✗|MSEE-A2 ⟦H⟧ ✗}',
    );
    expect(found.assumptions.join()).toContain('U-4');
  });

  it('loses the branch only, when only the branch is missed by the rule', () => {
    const missed = changed(
      r0(),
      node('firewall', 'fw-e', {
        sourceNat: [
          { name: 'Pool A', pool: '192.0.2.64/28', sources: ['10.10.0.0/16'], egress: 'expressroute' },
        ],
      }),
    );
    expect(flowOf(run(changed(missed, users))).verdict).toBe('delivered');
    expect(verdictInWords(flowOf(run(changed(missed, flow('branch-lan', '198.51.100.10')))))).toBe(
      'dropped:source-not-admitted',
    );
  });

  it('reaches the virtual machine untranslated, as intended', () => {
    const found = flowOf(run(changed(untranslated, flow('hq-lan', '10.100.1.4'))));
    expect([found.verdict, found.return?.hops[0]?.destination]).toEqual(['delivered', '10.10.1.25']);
  });

  it('reads like this', async () => {
    // The internet edge translates.
    const told = story('W-09  R0 without SNAT on FW-E', { better: ['F3', 'F4'] });
    told.tell('a user opens the environment', untranslated);
    told.tell('a user opens the virtual machine', changed(untranslated, flow('hq-lan', '10.100.1.4')));
    await expect(told.text()).toMatchFileSnapshot('./w-09-private-source.golden.txt');
  });
});

describe('one NAT pool on two circuits with a firewall at each site (W-10)', () => {
  const pool = { name: 'Pool A', pool: '192.0.2.64/28', address: '192.0.2.65', egress: 'expressroute' };
  const shared = changed(
    r0(),
    circuitB,
    node('firewall', 'fw-e2', { sourceNat: [pool] }),
    advertise('ms-b', ['192.0.2.64/28'], ['192.0.2.64/28']),
    users,
  );

  it('loses about half of the flows, at the firewall of the other site', () => {
    const found = flowOf(run(shared));
    expect(verdictInWords(found)).toBe('dropped:state-miss (50 % delivered)');
    const drops = found.return?.hops.filter((hop) => hop.end?.outcome === 'dropped') ?? [];
    expect(drops.map((hop) => hop.place.label)).toEqual(['FW-E2']);
  });

  it('is whole again with a pool of its own at FW-E2', () => {
    expect(flowOf(run(changed(r0(), circuitB, users))).verdict).toBe('delivered');
  });

  it('is delivered, back another way, when the firewalls share state and the sites a WAN', () => {
    const cluster = changed(
      shared,
      wan,
      node('firewall', 'fw-e', { stateGroup: 'one' }),
      node('firewall', 'fw-e2', { stateGroup: 'one' }),
    );
    expect(verdictInWords(flowOf(run(cluster)))).toBe('delivered-asymmetric');
  });

  it('is delivered when B is prepended and left', () => {
    const prepended = changed(
      shared,
      advertise('ms-b', [{ prefix: '192.0.2.64/28', prepend: [64_496, 64_496] }], ['192.0.2.64/28']),
    );
    expect(flowOf(run(prepended)).verdict).toBe('delivered');
  });

  it('reads like this', async () => {
    // One circuit alone has one firewall.
    const told = story('W-10  R0 + B, pool 192.0.2.64/28 on FW-E and FW-E2; client at HQ → 198.51.100.10', {
      better: ['F3', 'F4'],
    });
    told.tell('no state is shared', shared);
    await expect(told.text()).toMatchFileSnapshot('./w-10-one-pool-on-two-circuits.golden.txt');
  });
});

describe('201 prefixes on Microsoft peering (W-13)', () => {
  const prefixes = (count: number) => Array.from({ length: count }, (_, index) => `192.0.2.${index + 50}/32`);
  const many = (link: 'both' | 'primary') =>
    changed(
      r0(),
      node('router', 'ce1', { originated: prefixes(201) }),
      ...(link === 'both' ? [node('router', 'ce2', { originated: prefixes(201) })] : []),
      advertise(
        'ms-a',
        prefixes(201).map((prefix) => ({ prefix, link })),
        ['192.0.2.0/24'],
      ),
    );

  it('takes both sessions down and leaves private peering alone', () => {
    const report = run(changed(many('both'), users));
    const states = (peering: string) =>
      report.sessions.filter((session) => session.peering === peering).map((session) => session.state);
    expect(states('ms-a')).toEqual(['down', 'down']);
    expect(states('priv-a')).toEqual(['established', 'established']);
    const found = flowOf(report);
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', true]);
    expect(pathInWords(found.forward)).toContain('SNAT 10.10.1.25→203.0.113.2');
  });

  it('makes the published API unreachable', () => {
    const found = flowOf(
      run(changed(many('both'), flow('env-eu 198.51.100.24', { by: 'name', name: 'api.contoso.example' }))),
    );
    expect(found.verdict).toBe('no-route');
  });

  it('brings the sessions back at 200', () => {
    const aggregated = changed(
      r0(),
      node('router', 'ce1', { originated: prefixes(200) }),
      node('router', 'ce2', { originated: prefixes(200) }),
      advertise('ms-a', prefixes(200), ['192.0.2.0/24']),
      users,
    );
    expect(
      run(aggregated)
        .sessions.filter((session) => session.peering === 'ms-a')
        .map((session) => session.state),
    ).toEqual(['established', 'established']);
  });

  it('drops the primary only, when only CE1 is over the limit', () => {
    const report = run(
      changed(
        r0(),
        node('router', 'ce1', { originated: prefixes(201) }),
        advertise(
          'ms-a',
          [
            ...prefixes(201).map((prefix) => ({ prefix, link: 'primary' })),
            { prefix: '192.0.2.64/28', link: 'secondary' },
          ],
          ['192.0.2.0/24'],
        ),
        users,
      ),
    );
    expect(
      report.sessions
        .filter((session) => session.peering === 'ms-a')
        .map((session) => [session.part, session.state]),
    ).toEqual([
      ['primary', 'down'],
      ['secondary', 'established'],
    ]);
    expect(flowOf(report).crossesInternet).toBe(false);
  });

  it('reads like this', async () => {
    const told = story('W-13  R0, CE1 and CE2 advertise 201 prefixes');
    told.tell('a user opens the environment', changed(many('both'), users), (report) => [
      ...sessionsInWords(report, 'ms-a'),
      ...sessionsInWords(report, 'priv-a'),
    ]);
    await expect(told.text()).toMatchFileSnapshot('./w-13-201-prefixes.golden.txt');
  });
});

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
