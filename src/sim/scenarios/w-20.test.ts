import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { r0 } from '#templates/r0.ts';
import { addLink, addNode, type Change, changed, F1, F3, F5, flow, node } from './designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from './in-words.ts';
import { run, story } from './story.ts';

/** A tunnel from FW-I to a VPN gateway in VNet-1, over which these prefixes are announced. */
const vpn =
  (...announced: readonly string[]): Change =>
  (document) =>
    changed(
      document,
      addNode('gateway', 'gw-vpn', {
        name: 'VPN gateway',
        zone: 'microsoft',
        vnet: 'vnet-1',
        type: 'vpn',
        sku: 'VpnGw2Az',
      }),
      addLink('tunnel', 'ipsec', 'fw-i', 'gw-vpn', {
        importRules: [[], [{ prefixes: announced.map((prefix) => ({ prefix })) }, { action: 'deny' }]],
      }),
    );
const backed = changed(r0(), vpn('10.10.0.0/16'));
const out = flow('hq-lan 10.10.1.25', '10.100.1.4');
const home = flow('vm-1 10.100.1.4', '10.10.1.25');
const samePreference = node('peering', 'priv-a', { localPreference: 100 });
const TUNNEL = 'HQ users → FW-I → VPN gateway → VM-1';

describe('VPN behind private peering (W-20)', () => {
  it.each([
    [
      'from on-premises, by local preference',
      out,
      'HQ users → FW-E → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → ErGw2Az → VM-1',
      'C cp, P pp, M mp',
    ],
    [
      'from the VNet, since Azure prefers it for the same prefix',
      home,
      'VM-1 → ErGw2Az → {MSEE-A1|MSEE-A2} ⟦H⟧ → P1 → {CE1|CE2} → FW-E → HQ users',
      'M mp, P pp, C cp',
    ],
  ])('uses ExpressRoute while it is there: %s', (_, question, path, media) => {
    const found = flowOf(run(changed(backed, question)));
    expect([
      verdictInWords(found),
      found.crossesInternet,
      pathInWords(found.forward),
      mediaInWords(found.forward),
    ]).toEqual(['delivered', false, path, media]);
  });

  it('takes over once the circuit is lost (F3): IPsec over the internet, no translation', () => {
    const found = flowOf(run(changed(backed, out, F3)));
    expect([verdictInWords(found), pathInWords(found.forward), mediaInWords(found.forward)]).toEqual([
      'delivered',
      TUNNEL,
      'C cp, I ix, M mp',
    ]);
    expect(pathInWords(found.return ?? found.forward)).toBe('VM-1 → VPN gateway → FW-I → HQ users');
    expect(found.forward.hops.at(-1)?.source).toBe('10.10.1.25');
    expect(verdictInWords(flowOf(run(changed(r0(), out, F3))))).toBe('no-route');
  });

  it('goes with the internet access it rides on (F5)', () => {
    expect(pathInWords(flowOf(run(changed(backed, out, F5))).forward)).toContain('⟦H⟧');
    expect(verdictInWords(flowOf(run(changed(backed, out, F3, F5))))).toBe('no-route');
  });

  it('stays unused with one link lost (F1)', () => {
    expect(pathInWords(flowOf(run(changed(backed, out, F1))).forward)).toBe(
      'HQ users → FW-E → CE2 → P1 → MSEE-A2 ⟦H⟧ → ErGw2Az → VM-1',
    );
  });

  it('loses the reply without the higher local preference: out by VPN, back by ExpressRoute, to a firewall without state', () => {
    const found = flowOf(run(changed(backed, samePreference, out)));
    expect([verdictInWords(found), pathInWords(found.forward)]).toEqual(['dropped:state-miss', TUNNEL]);
    expect(found.return?.hops.find((hop) => hop.end?.outcome === 'dropped')?.place.label).toBe('FW-E');
    const stateless = changed(backed, samePreference, node('firewall', 'fw-e', { stateful: false }), out);
    expect(verdictInWords(flowOf(run(stateless)))).toBe('delivered-asymmetric');
  });

  it('wins wrongly with a longer prefix, in normal operation', () => {
    const longer = changed(
      backed,
      vpn('10.10.0.0/16', '10.10.1.0/24'),
      node('firewall', 'fw-i', { originated: ['203.0.113.16/29'] }),
      longerInside,
      home,
    );
    const found = flowOf(run(longer));
    expect(pathInWords(found.forward)).toBe('VM-1 → VPN gateway → FW-I → HQ users');
    expect(mediaInWords(found.forward)).toBe('M mp, I ix, C cp');
    expect(verdictInWords(found)).toBe('dropped:state-miss');
  });

  it('does nothing for the environment, which crosses the plain internet (F3)', () => {
    const found = flowOf(run(changed(backed, flow('hq-lan 10.10.1.25', '198.51.100.10'), F3)));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', true]);
    expect(pathInWords(found.forward)).toBe(
      'HQ users → FW-I [SNAT 10.10.1.25→203.0.113.2] → ISP → Internet → Microsoft internet edge → Microsoft network → ENV-EU',
    );
    expect(mediaInWords(found.forward)).toBe('C cp, I in, M ms');
  });

  it('reads like this', async () => {
    const told = story('W-20  R0 + VPN gateway in VNet-1, tunnel to FW-I; client → VM 10.100.1.4');
    const tell = (when: string, document: TopologyDocument) => told.tell(when, document);
    tell('all is in order', changed(backed, out));
    tell('the circuit is lost (F3)', changed(backed, out, F3));
    tell('ExpressRoute routes have no higher local preference', changed(backed, samePreference, out));
    tell(
      'the client opens the environment instead, and the circuit is lost (F3)',
      changed(backed, flow('hq-lan 10.10.1.25', '198.51.100.10'), F3),
    );
    await expect(told.text()).toMatchFileSnapshot('./w-20-vpn-backup.golden.txt');
  });
});

/** The segment of the users is known inside by its longer prefix too. */
function longerInside(document: TopologyDocument): TopologyDocument {
  return changed(document, node('host', 'hq-lan', { subnets: ['10.10.0.0/16', '10.10.1.0/24'] }));
}
