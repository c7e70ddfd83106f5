import { describe, expect, it } from 'vitest';
import type { NodeId, ZoneId } from '#model/ids.ts';
import { addNode } from './add-node.ts';
import { drawing } from './drawing-for-tests.ts';
import { linkBetween } from './link-between.ts';

/** One of everything, far enough apart that nothing wires itself. */
const design = drawing()
  .drop('zone-site', { x: 0, y: 0 })
  .drop('zone-internet', { x: 0, y: 2000 })
  .drop('users', { x: 20, y: 20 })
  .drop('firewall', { x: 20, y: 120 })
  .drop('router', { x: 20, y: 220 })
  .drop('server', { x: 800, y: 20 })
  .drop('router', { x: 20, y: 2020 })
  .drop('users', { x: 20, y: 2120 })
  .drop('provider', { x: 1500, y: 0 })
  .drop('provider', { x: 1500, y: 1000 })
  .drop('circuit', { x: 3000, y: 0 })
  .drop('circuit', { x: 3000, y: 1000 })
  .drop('microsoft-peering', { x: 3200, y: 0 })
  .drop('private-peering', { x: 3200, y: 0 })
  .drop('internet', { x: 600, y: 3000 })
  .drop('vnet', { x: 4000, y: 0 })
  .drop('expressroute-gateway', { x: 4000, y: 0 })
  .drop('vpn-gateway', { x: 4000, y: 0 })
  .drop('vm', { x: 4000, y: 0 })
  .drop('power-platform', { x: 4000, y: 400 }).document;

const between = (from: string, to: string) => linkBetween(design, from as NodeId, to as NodeId);

describe('the kind of a line', () => {
  it.each([
    ['users-1', 'firewall-1', 'lan'],
    ['firewall-1', 'router-1', 'lan'],
    ['users-1', 'server-1', 'wan'],
    ['router-1', 'provider-1', 'last-mile'],
    ['firewall-1', 'provider-1', 'last-mile'],
    ['provider-1', 'circuit-1', 'cross-connect'],
    ['router-1', 'circuit-1', 'cross-connect'],
    ['firewall-1', 'internet-1', 'internet'],
    ['firewall-1', 'router-2', 'internet'],
    ['router-2', 'internet-1', 'internet'],
    ['users-2', 'router-2', 'internet'],
    ['expressroute-gateway-1', 'circuit-1', 'connection'],
    ['expressroute-gateway-1', 'private-peering-1', 'connection'],
    ['circuit-1', 'circuit-2', 'global-reach'],
    ['vpn-gateway-1', 'firewall-1', 'ipsec'],
    ['vnet-1', 'power-platform-1', 'note'],
  ])('%s to %s is %s, whichever end comes first', (from, to, kind) => {
    expect(between(from, to)).toEqual({ ok: true, value: kind });
    expect(between(to, from)).toEqual({ ok: true, value: kind });
  });

  it.each([
    ['users-1', 'circuit-1', 'hosts-end-no-circuit'],
    ['users-1', 'provider-1', 'hosts-need-a-router'],
    ['users-1', 'internet-1', 'private-addresses-online'],
    ['circuit-1', 'internet-1', 'circuit-is-not-internet'],
    ['circuit-1', 'vnet-1', 'circuit-needs-a-gateway'],
    ['circuit-1', 'power-platform-1', 'circuit-needs-a-peering'],
    ['microsoft-peering-1', 'power-platform-1', 'peering-reaches-services'],
    ['private-peering-1', 'power-platform-1', 'private-peering-has-no-services'],
    ['microsoft-peering-1', 'expressroute-gateway-1', 'gateway-needs-private-peering'],
    ['vpn-gateway-1', 'circuit-1', 'vpn-gateway-on-circuit'],
    ['expressroute-gateway-1', 'router-1', 'expressroute-gateway-needs-a-circuit'],
    ['provider-1', 'provider-2', 'one-provider-per-circuit'],
    ['firewall-1', 'power-platform-1', 'no-line-to-a-service'],
    ['vm-1', 'firewall-1', 'vnet-needs-a-gateway'],
    ['router-1', 'router-1', 'same-device'],
    ['router-1', 'nobody', 'end-is-gone'],
  ])('%s to %s is refused: %s', (from, to, id) => {
    expect(between(from, to)).toMatchObject({ ok: false, error: { id: `link/${id}` } });
    expect(between(to, from)).toMatchObject({ ok: false, error: { id: `link/${id}` } });
  });

  it("speaks in the user's own names", () => {
    expect(between('users-1', 'circuit-1')).toMatchObject({
      error: {
        message: 'Users cannot end Circuit A: a circuit ends on a router that speaks BGP.',
        fix: "Connect Users to a router, and that router to the circuit's provider.",
      },
    });
  });

  it('gives a circuit exactly one provider (S-04)', () => {
    const { document } = drawing(design).connect('provider-1', 'circuit-1');
    expect(linkBetween(document, 'provider-2' as NodeId, 'circuit-1' as NodeId)).toMatchObject({
      error: { id: 'link/second-provider' },
    });
    expect(linkBetween(document, 'router-1' as NodeId, 'circuit-1' as NodeId)).toMatchObject({
      error: { id: 'link/circuit-through-provider' },
    });
  });

  it('takes a router in a zone of the provider for the provider', () => {
    const { document } = drawing(design)
      .drop('zone-provider', { x: 6000, y: 0 })
      .run(addNode, {
        id: 'pe' as NodeId,
        kind: 'router',
        at: { x: 0, y: 0 },
        zone: 'provider-area-1' as ZoneId,
      });
    expect(linkBetween(document, 'router-1' as NodeId, 'pe' as NodeId)).toEqual({
      ok: true,
      value: 'last-mile',
    });
  });
});
