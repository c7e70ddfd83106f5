import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import type { Report } from '#sim/report/report.ts';
import { settle } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { manyPrefixes } from './additions.ts';
import { addNode, advertise, type Change, changed, flow, node } from './designs.ts';
import { flowOf, pathInWords, verdictInWords } from './in-words.ts';
import { run, sessionsInWords, story } from './story.ts';

const users = flow('hq-lan 10.10.1.25', '198.51.100.10');
const BY_A =
  'HQ users → FW-E [SNAT 10.10.1.25→192.0.2.65] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → ENV-EU';

describe('prefix limits on private peering (W-28)', () => {
  /** Both edges own and announce this many prefixes, 10.10.0.0/16 among them. */
  const many =
    (count: number): Change =>
    (document) => {
      const prefixes = manyPrefixes(count - 1, 10, 128);
      return changed(
        document,
        node('router', 'ce1', { originated: prefixes }),
        node('router', 'ce2', { originated: prefixes }),
        advertise('priv-a', ['10.10.0.0/16', ...prefixes]),
      );
    };
  const toMachine = flow('hq-lan 10.10.1.25', '10.100.1.4');
  const states = (report: Report, peering: string) =>
    report.sessions.filter((session) => session.peering === peering).map(({ state }) => state);
  const premium = node('circuit', 'circuit-a', { sku: 'Premium' });
  const spaces = manyPrefixes(1_000, 10, 200);

  it('drops both private sessions at 4,001 routes on Standard, and nothing on Microsoft peering (a)', () => {
    const report = run(changed(r0(), many(4_001), toMachine));
    expect([states(report, 'priv-a'), states(report, 'ms-a')]).toEqual([
      ['down', 'down'],
      ['established', 'established'],
    ]);
    expect(report.sessions.find(({ peering }) => peering === 'priv-a')?.because).toContain(
      'more than 4000 prefixes',
    );
    expect(verdictInWords(flowOf(report))).toBe('no-route');
    expect(pathInWords(flowOf(run(changed(r0(), many(4_001), users))).forward)).toBe(BY_A);
  });

  it('bears 4,000 on Standard', () => {
    const report = run(changed(r0(), many(4_000), toMachine));
    expect([states(report, 'priv-a'), verdictInWords(flowOf(report))]).toEqual([
      ['established', 'established'],
      'delivered',
    ]);
  });

  it('bears 6,000 on Premium, and says that they are too many for the gateway (b)', () => {
    const busy = changed(r0(), premium, many(6_000), toMachine);
    const small = run(changed(busy, node('gateway', 'gw-1', { sku: 'ErGw1Az' })));
    expect(states(small, 'priv-a')).toEqual(['established', 'established']);
    expect(small.notices.map(({ message }) => message)).toEqual([
      'ErGw2Az learns 6,000 routes, and its size allows 4,000. Announce fewer, or choose a larger one.',
    ]);
    expect(run(busy).notices).toEqual([]);
  });

  it.each([
    ['of its own', [node('vnet', 'vnet-1', { spaces: ['10.100.0.0/16', ...spaces] })]],
    [
      'of its own and of a spoke that uses its gateway',
      [
        node('vnet', 'vnet-1', { spaces: ['10.100.0.0/16', ...spaces.slice(0, 500)] }),
        addNode('vnet', 'spoke', {
          region: 'westeurope',
          spaces: spaces.slice(500),
          peers: [{ vnet: 'vnet-1', useRemoteGateway: true }],
        }),
      ],
    ],
  ])(
    'takes the connection down at 1,001 spaces %s, and leaves the sessions of the peering up (c)',
    (_, changes) => {
      const report = run(changed(r0(), ...changes, toMachine));
      const connection = report.sessions.filter(({ link }) => link === 'gw-1-a');
      expect(connection.map(({ state }) => state)).toEqual(['down', 'down']);
      expect(connection[0]?.because).toMatch(/1001.*1000/);
      expect(states(report, 'priv-a')).toEqual(['established', 'established']);
      expect(
        report.sessions
          .filter(({ peering }) => peering === 'priv-a')
          .map(({ receivedByCustomer }) => receivedByCustomer),
      ).toEqual([0, 0]);
      expect(
        report.sessions
          .filter(({ peering }) => peering === 'ms-a')
          .map(({ receivedByCustomer }) => receivedByCustomer),
      ).toEqual([2, 2]);
      expect(verdictInWords(flowOf(report))).toBe('no-route');
    },
  );

  it('is back under the limit with a summary on the gateway', () => {
    const summed = changed(
      r0(),
      node('vnet', 'vnet-1', { spaces: ['10.100.0.0/16', ...spaces] }),
      node('gateway', 'gw-1', { summaries: ['10.200.0.0/14'] }),
      toMachine,
    );
    expect(verdictInWords(flowOf(run(summed)))).toBe('delivered');
  });

  it('counts prefixes of Microsoft peering that are announced into private peering (d)', () => {
    const into = (prefixes: readonly string[]) =>
      changed(r0(), advertise('priv-a', ['10.10.0.0/16', '10.20.0.0/16', ...prefixes]), users);
    const received = (prefixes: readonly string[]) => {
      const { state } = settle(into(prefixes), baseCatalogue, failedParts(into(prefixes)));
      return state.sessions.find(({ name }) => name === 'priv-a.primary.v4')?.received[1];
    };
    expect([received([]), received(['198.51.100.0/27', '198.51.100.32/27'])]).toEqual([2, 4]);
  });

  it('reads like this', async () => {
    const told = story('W-28  R0; client → VM 10.100.1.4');
    told.tell(
      '4,001 routes on private peering, Standard',
      changed(r0(), many(4_001), toMachine),
      (report) => [...sessionsInWords(report, 'priv-a'), ...sessionsInWords(report, 'ms-a')],
    );
    told.tell(
      '6,000 routes, Premium, ErGw1Az',
      changed(r0(), premium, many(6_000), node('gateway', 'gw-1', { sku: 'ErGw1Az' }), toMachine),
      (report) => report.notices.map(({ message }) => `       ${message}`),
    );
    told.tell(
      'VNet-1 has 1,001 spaces',
      changed(r0(), node('vnet', 'vnet-1', { spaces: ['10.100.0.0/16', ...spaces] }), toMachine),
      (report) => sessionsInWords(report, 'priv-a'),
    );
    await expect(told.text()).toMatchFileSnapshot('./w-28-private-peering-limits.golden.txt');
  });
});
