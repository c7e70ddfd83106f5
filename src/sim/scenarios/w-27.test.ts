import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { r0 } from '#templates/r0.ts';
import { advertise, type Change, changed, circuitA2, F1, F3, F4, flow, node } from './designs.ts';
import { flowOf, verdictInWords } from './in-words.ts';
import { run, story } from './story.ts';

describe('IP firewall and failover (W-27)', () => {
  const users = flow('hq-lan 10.10.1.25', '198.51.100.10');
  const lists = (...prefixes: readonly string[]): Change =>
    node('service', 'env-eu', { environment: { ipFirewall: prefixes } });
  const POOL_A = '192.0.2.64/28';
  const POOL_A2 = '192.0.2.96/28';
  const onePool = [
    node('firewall', 'fw-e', {
      sourceNat: [{ name: 'Pool A', pool: POOL_A, address: '192.0.2.65', egress: 'expressroute' }],
    }),
    advertise('ms-a2', [{ prefix: POOL_A, prepend: [64_496] }], [POOL_A]),
  ];

  it('admits the pool of the circuit', () => {
    expect(verdictInWords(flowOf(run(changed(r0(), lists(POOL_A), users))))).toBe('delivered');
  });

  it('refuses the pool of the internet edge, at the service (F4)', () => {
    const found = flowOf(run(changed(r0(), lists(POOL_A), users, F4)));
    expect(verdictInWords(found)).toBe('dropped:policy');
    const end = found.forward.hops.at(-1);
    expect([end?.place.label, end?.source, end?.end?.outcome]).toEqual(['ENV-EU', '203.0.113.2', 'dropped']);
    expect(found.return).toBeNull();
  });

  it('blocks the fallback of a flow that must not cross the internet, which is a legitimate use', () => {
    const guarded = flow('hq-lan 10.10.1.25', '198.51.100.10', { privacy: 'no-internet' });
    expect(verdictInWords(flowOf(run(changed(r0(), lists(POOL_A), guarded, F3))))).toBe('dropped:policy');
  });

  it('refuses the pool of the other circuit until it is listed', () => {
    const two = changed(r0(), circuitA2, users, F4);
    const refused = flowOf(run(changed(two, lists(POOL_A))));
    expect([verdictInWords(refused), refused.forward.hops.at(-1)?.source]).toEqual([
      'dropped:policy',
      '192.0.2.97',
    ]);
    expect(verdictInWords(flowOf(run(changed(two, lists(POOL_A, POOL_A2)))))).toBe('delivered');
    expect(verdictInWords(flowOf(run(changed(two, lists(POOL_A), ...onePool))))).toBe('delivered');
  });

  it('refuses half of the flows while both circuits are in use and one pool is listed', () => {
    expect(verdictInWords(flowOf(run(changed(r0(), circuitA2, users, lists(POOL_A)))))).toBe(
      'dropped:policy (50 % delivered)',
    );
  });

  it('ends bound sessions when the address changes, and only then', () => {
    const bound = changed(
      r0(),
      circuitA2,
      users,
      node('service', 'env-eu', { environment: { cookieBinding: true } }),
    );
    const onlyA = changed(bound, node('peering', 'ms-a2', { localPreference: 140 }));
    const recovery = (document: TopologyDocument) => flowOf(run(document)).recovery?.sentence;
    expect(recovery(changed(onlyA, F4))).toContain('192.0.2.97 now: users sign in again');
    expect(recovery(changed(onlyA, ...onePool, F4))).not.toContain('sign in');
    expect(recovery(changed(onlyA, F1))).not.toContain('sign in');
    expect(flowOf(run(changed(onlyA, F4))).verdict).toBe('delivered');
  });

  it('reads like this', async () => {
    const told = story('W-27  R0 + circuit A2, ENV-EU admits 192.0.2.64/28 only; A preferred');
    const design = changed(
      r0(),
      circuitA2,
      node('peering', 'ms-a2', { localPreference: 140 }),
      users,
      lists(POOL_A),
    );
    told.tell('all is in order', design);
    told.tell('P1 is lost (F4)', changed(design, F4));
    told.tell('P1 is lost (F4), one pool on both circuits', changed(design, ...onePool, F4));
    await expect(told.text()).toMatchFileSnapshot('./w-27-ip-firewall.golden.txt');
  });
});
