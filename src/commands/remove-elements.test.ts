import { expect, it } from 'vitest';
import type { FailureId, NodeId, ZoneId } from '#model/ids.ts';
import { addFailure } from './add-failure.ts';
import { drawing } from './drawing-for-tests.ts';
import { removeElements } from './remove-elements.ts';
import { updateNode } from './update-node.ts';

const design = drawing()
  .drop('zone-site', { x: 0, y: 0 })
  .drop('users', { x: 20, y: 20 })
  .drop('proxy', { x: 20, y: 100 })
  .drop('firewall', { x: 20, y: 180 })
  .drop('router', { x: 180, y: 20 })
  .drop('provider', { x: 400, y: 0 })
  .drop('circuit', { x: 600, y: 0 })
  .drop('microsoft-peering', { x: 900, y: 0 })
  .drop('vnet', { x: 1000, y: 300 })
  .drop('vm', { x: 1000, y: 400 })
  .drop('expressroute-gateway', { x: 900, y: 300 })
  .connect('users-1', 'firewall-1')
  .connect('firewall-1', 'router-1')
  .connect('router-1', 'provider-1')
  .connect('expressroute-gateway-1', 'circuit-1')
  .flow('users-1', 'vm-1');

const ids = (parts: object) => Object.keys(parts).sort();

it('takes along what cannot be without it: links, peerings, their filter, places', () => {
  const { document } = design.run(removeElements, { ids: ['circuit-1'] });
  expect(ids(document.nodes)).not.toContain('microsoft-peering-1');
  expect(document.routeFilters).toEqual({});
  expect(Object.values(document.links).flatMap(({ ends }) => ends)).not.toContain('circuit-1');
  expect(ids(document.geometry)).toEqual([...ids(document.nodes), ...ids(document.zones)].sort());
});

it('takes along gateways, machines and flows of a virtual network', () => {
  const { document } = design.run(removeElements, { ids: ['vnet-1'] });
  expect(ids(document.nodes)).toEqual(
    ids(document.nodes).filter((id) => !/^(vnet|vm|expressroute)/.test(id)),
  );
  expect(document.flows).toEqual({});
});

it('takes back what was announced for a firewall that is gone', () => {
  const { document } = design.run(removeElements, { ids: ['firewall-1'] });
  expect(document.nodes['microsoft-peering-1' as NodeId]).toMatchObject({
    adverts: [],
    declaredPrefixes: [],
  });
});

it('lets users go by routing when their proxy is gone', () => {
  const proxied = design.run(updateNode, {
    id: 'users-1' as NodeId,
    fields: { leaves: { by: 'proxy', proxy: 'proxy-1' } },
  });
  const { document } = proxied.run(removeElements, { ids: ['proxy-1'] });
  expect(document.nodes['users-1' as NodeId]).toMatchObject({ leaves: { by: 'routing' } });
});

it('leaves what stands in a zone where it is, and forgets the failure of the zone', () => {
  const failed = design.run(addFailure, {
    id: 'f' as FailureId,
    of: { type: 'zone', zone: 'site-1' as ZoneId },
  });
  const { document } = failed.run(removeElements, { ids: ['site-1'] });
  expect(document.nodes['users-1' as NodeId]).toMatchObject({ zone: null });
  expect(document.geometry['users-1' as NodeId]).toEqual(design.document.geometry['users-1' as NodeId]);
  expect(document.failures).toEqual({});
});

it('keeps every part it does not touch the same object', () => {
  const { document } = design.run(removeElements, { ids: ['users-1'] });
  expect(document.nodes['circuit-1' as NodeId]).toBe(design.document.nodes['circuit-1' as NodeId]);
  expect(document.zones).toBe(design.document.zones);
  expect(design.run(removeElements, { ids: ['nobody'] }).document.nodes).toBe(design.document.nodes);
});
