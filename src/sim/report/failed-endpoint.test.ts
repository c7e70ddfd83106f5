import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { type Change, fails, flow, r0With } from '#sim/scenarios/designs.ts';
import { simulate } from '#sim/simulate.ts';

const clientToVm = flow('hq-lan 10.10.1.25', '10.100.1.4');
const clientToService = flow('hq-lan 10.10.1.25', '198.51.100.10');
const serviceToCustomer = flow('env-eu 198.51.100.24', { by: 'name', name: 'api.contoso.example' });
const what = (...changes: readonly Change[]) => simulate(r0With(...changes), baseCatalogue).flows[0];
const of = (node: string) => fails({ type: 'node', node });

describe('what has failed', () => {
  it.each([
    ['a virtual machine', clientToVm, 'vm-1'],
    ['a service', clientToService, 'env-eu'],
    ['a published proxy', serviceToCustomer, 'rproxy'],
  ])('%s takes no delivery, and is named', (_, asked, node) => {
    expect(what(asked)?.verdict).toBe('delivered');
    const after = what(asked, of(node));
    const name = r0With().nodes[node as never]?.name;
    expect(after).toMatchObject({ verdict: 'dropped', deliveredShare: 0, handoffs: after?.handoffs });
    expect(after?.sentence).toContain(`${name} has failed`);
  });

  it.each([
    ['the virtual network', 'vnet-1'],
    ['the gateway', 'gw-1'],
    ['the private peering', 'priv-a'],
    ['the circuit', 'circuit-a'],
    ['the users', 'hq-lan'],
  ])('%s of a virtual machine leaves it out of reach', (_, node) => {
    expect(what(clientToVm, of(node))?.deliveredShare).toBe(0);
  });

  it.each([
    ['the Microsoft peering', 'ms-a'],
    ['the firewall that translates', 'fw-e'],
  ])('%s takes the published name with it', (_, node) => {
    expect(what(serviceToCustomer, of(node))?.deliveredShare).toBe(0);
  });
});
