/** What "what to look at" invites to try, and what comes of it. */
import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { type Change, changed, F1, F3, F4, F5, fails, filter, node } from '#sim/scenarios/designs.ts';
import { flowOf, mediaInWords, verdictInWords } from '#sim/scenarios/in-words.ts';
import { learntIn } from '#sim/scenarios/learnt.ts';
import { run } from '#sim/scenarios/story.ts';
import { templates } from './registry.ts';

const opened = (id: string): TopologyDocument => {
  const found = templates.find((each) => each.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found.make();
};
const tried = (id: string, flow: string, ...changes: readonly Change[]): FlowReport =>
  flowOf(run(changed(opened(id), ...changes)), flow);
const edges = (found: FlowReport, way: 'forward' | 'return' = 'forward') =>
  (found[way]?.hops ?? [])
    .filter((hop) => hop.place.role === 'msee')
    .map((hop) => hop.place.label)
    .sort();
const outcome = (found: FlowReport) => [verdictInWords(found), found.crossesInternet];
const without =
  (link: string): Change =>
  (document) => {
    const { [link]: _, ...links } = document.links as Record<string, never>;
    return { ...document, links } as TopologyDocument;
  };

describe('what the templates invite to try', () => {
  it('one circuit: a link fails, and the other carries', () => {
    const found = tried('power-platform-one-circuit', 'users-to-env', F1);
    expect([...outcome(found), edges(found)]).toEqual(['delivered', false, ['MSEE-A2']]);
  });

  it('one page load: the internet fails, and only the app answers', () => {
    const report = run(changed(opened('one-page-load'), F5));
    expect(report.flows.map(({ flow, verdict }) => [flow, verdict])).toEqual([
      ['page-1', 'no-route'],
      ['page-2', 'no-route'],
      ['page-3', 'delivered'],
      ['page-4', 'no-route'],
      ['page-5', 'no-route'],
    ]);
  });

  it('managed provider: its edge has the sessions with Microsoft, and CE1 has the routes (ER-007)', () => {
    const document = opened('managed-provider');
    expect(learntIn(document)('p1', 'ms-a', 'primary')).toEqual(['198.51.100.0/27', '198.51.100.32/27']);
    expect(learntIn(document)('ce1', 'ms-a', 'primary')).toEqual([]);
  });

  it('premium: a Standard circuit in Washington offers nothing of Europe', () => {
    const found = tried('premium', 'ny-to-env', node('circuit', 'circuit-c', { sku: 'Standard' }));
    expect(outcome(found)).toEqual(['delivered', true]);
  });

  it('government: a commercial circuit keeps its sessions down', () => {
    const wrong = changed(opened('national-cloud'), node('circuit', 'circuit-a', { cloud: 'commercial' }));
    expect(outcome(flowOf(run(wrong), 'users-to-env'))).toEqual(['delivered', true]);
    expect(
      new Set(
        run(wrong)
          .sessions.filter(({ peering }) => peering === 'ms-a')
          .map(({ state }) => state),
      ),
    ).toEqual(new Set(['down']));
  });

  it('local: the other region stays off the circuit, whatever the filter says', () => {
    const found = tried(
      'local-circuit',
      'users-to-north',
      filter('filter-west', ['12076:51002', '12076:51003']),
    );
    expect(outcome(found)).toEqual(['delivered', true]);
  });

  it('two circuits: with Amsterdam lost, HQ leaves by London and not by the internet', () => {
    const found = tried('two-circuits', 'users-to-env', F3);
    expect([...outcome(found), edges(found)]).toEqual(['delivered', false, ['MSEE-B1', 'MSEE-B2']]);
  });

  it('metro: one building moves half the flows, the provider takes both links', () => {
    const building = tried('metro', 'users-to-env', F3);
    expect([...outcome(building), building.recovery?.affectedShare]).toEqual(['delivered', false, 0.5]);
    expect(outcome(tried('metro', 'users-to-env', F4))).toEqual(['delivered', true]);
  });

  it('pool for each circuit: with P1 lost all leaves from the other pool, and is let in', () => {
    const found = tried('pool-per-circuit', 'users-to-env', F4);
    expect([...outcome(found), found.forward.hops.at(-1)?.source]).toEqual([
      'delivered',
      false,
      '192.0.2.97',
    ]);
  });

  it('drained link: whoever ignores path length keeps asking over it', () => {
    const ignoring = ['ce1', 'ce2'].map((id) => node('router', id, { ignoreAsPath: true }));
    const found = tried(
      'drained-link',
      'users-to-env',
      node('firewall', 'fw-e', { ignoreAsPath: true }),
      ...ignoring,
    );
    expect([edges(found), edges(found, 'return')]).toEqual([['MSEE-A1'], ['MSEE-A2']]);
  });

  it('VPN backup: the tunnel takes over, untranslated, over the internet', () => {
    const found = tried('vpn-backup', 'users-to-vm', F3);
    expect([verdictInWords(found), mediaInWords(found.forward)]).toEqual(['delivered', 'C cp, I ix, M mp']);
    expect(found.forward.hops.at(-1)?.source).toBe('10.10.1.25');
  });

  it('hub and spoke: CE1 learns three address spaces from one gateway', () => {
    expect([...learntIn(opened('hub-and-spoke'))('ce1', 'priv-a', 'primary')].sort()).toEqual([
      '10.100.0.0/16',
      '10.101.0.0/16',
      '10.102.0.0/16',
    ]);
  });

  it('gateway transit: the test network is not announced', () => {
    expect([...learntIn(opened('gateway-transit'))('ce1', 'priv-a', 'primary')].sort()).toEqual([
      '10.100.0.0/16',
      '10.101.0.0/16',
    ]);
  });

  it('Global Reach: circuits do not join by themselves', () => {
    expect(verdictInWords(tried('global-reach', 'hq-to-dc2', without('global-reach')))).toBe('no-route');
  });

  it('two regions: one-sided preference comes back another way, and London takes all when Amsterdam is lost', () => {
    const oneSided = tried(
      'two-regions',
      'hq-to-west',
      node('peering', 'priv-a', { importRules: [], localPreference: 100 }),
    );
    expect([verdictInWords(oneSided), edges(oneSided), edges(oneSided, 'return')]).toEqual([
      'delivered-asymmetric',
      ['MSEE-B1', 'MSEE-B2'],
      ['MSEE-A1', 'MSEE-A2'],
    ]);
    const report = run(changed(opened('two-regions'), F3));
    for (const found of report.flows)
      expect([found.verdict, edges(found)]).toEqual(['delivered', ['MSEE-B1', 'MSEE-B2']]);
  });

  it('Microsoft 365 on the circuit: without authorisation all of it leaves by the internet', () => {
    const report = run(
      changed(
        opened('microsoft-365-on-the-circuit'),
        filter('filter-365', ['12076:5030', '12076:5020'], false),
      ),
    );
    expect(new Set(report.flows.map(({ crossesInternet }) => crossesInternet))).toEqual(new Set([true]));
  });

  it('PAC file: another pattern moves the app to the internet, though the circuit is up', () => {
    const found = tried(
      'split-by-pac',
      'users-to-app',
      node('host', 'hq-lan', {
        leaves: { by: 'pac', rules: [{ pattern: '*.other.example', via: null }], otherwise: 'web-proxy' },
      }),
    );
    expect(outcome(found)).toEqual(['delivered', true]);
  });

  it('firewall cluster: one out of the group, and half is lost', () => {
    const found = tried('firewall-cluster', 'users-to-env', node('firewall', 'fw-2', { stateGroup: null }));
    expect(verdictInWords(found)).toBe('dropped:state-miss (50 % delivered)');
  });

  it('forced tunnelling: closed once the default route is gone', () => {
    expect(verdictInWords(tried('forced-tunnelling', 'vm-to-website', F3))).toBe('dropped:policy');
  });

  it('ExpressRoute Direct and the other broken ones mend as they say', () => {
    expect(
      outcome(
        tried('missing-route-filter', 'users-to-env', node('peering', 'ms-a', { routeFilter: 'filter-eu' })),
      ),
    ).toEqual(['delivered', false]);
    const pool = (id: string, prefix: string) =>
      node('firewall', id, {
        sourceNat: [{ name: 'Pool', pool: prefix, egress: id === 'fw-i' ? 'internet' : 'expressroute' }],
      });
    expect(verdictInWords(tried('private-source', 'users-to-env', pool('fw-e', '192.0.2.64/28')))).toBe(
      'delivered',
    );
    const ownPool = [
      pool('fw-i', '203.0.113.0/28'),
      node('firewall', 'fw-i', { internetAdverts: [{ prefix: '203.0.113.0/28' }] }),
    ];
    expect(verdictInWords(tried('one-pool-for-both', 'users-to-sharepoint', ...ownPool))).toBe('delivered');
    const cluster = ['fw-1', 'fw-2'].map((id) => node('firewall', id, { stateGroup: 'one' }));
    expect(tried('two-firewalls', 'users-to-env', ...cluster).deliveredShare).toBe(1);
    const denied = node('vnet', 'vnet-1', {
      subnets: [{ name: 'Servers', prefix: '10.100.1.0/24', networkSecurityGroup: 'deny-internet' }],
    });
    expect(verdictInWords(tried('fails-open', 'vm-to-website', denied))).toBe('dropped:policy');
  });

  it('two firewalls: one link preferred in both directions loses nothing', () => {
    const found = tried(
      'two-firewalls',
      'users-to-env',
      node('peering', 'ms-a', {
        adverts: [
          { prefix: '192.0.2.64/28', link: 'primary' },
          { prefix: '192.0.2.64/28', link: 'secondary', prepend: [64_496, 64_496] },
        ],
        importRules: [{ link: 'primary', setLocalPreference: 200 }],
      }),
    );
    expect([verdictInWords(found), edges(found)]).toEqual(['delivered', ['MSEE-A1']]);
  });

  it('nothing else fails for the failure of one customer edge', () => {
    for (const id of ['expressroute-direct', 'virtual-network-support', 'data-gateway']) {
      for (const found of run(changed(opened(id), fails({ type: 'node', node: 'ce1' }))).flows)
        expect([id, found.verdict]).toEqual([id, 'delivered']);
    }
  });
});
