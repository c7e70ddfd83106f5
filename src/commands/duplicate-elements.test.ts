import { expect, it } from 'vitest';
import type { NodeId } from '#model/ids.ts';
import { drawing } from './drawing-for-tests.ts';
import { copyIds, duplicateElements } from './duplicate-elements.ts';

const by = { x: 24, y: 24 };
const design = drawing()
  .drop('zone-site', { x: 0, y: 0 })
  .drop('users', { x: 20, y: 20 })
  .drop('firewall', { x: 20, y: 120 })
  .drop('router', { x: 20, y: 220 })
  .drop('circuit', { x: 1000, y: 0 })
  .drop('microsoft-peering', { x: 1300, y: 0 })
  .connect('users-1', 'firewall-1')
  .connect('firewall-1', 'router-1')
  .connect('router-1', 'circuit-1');

const copied = (...wanted: string[]) => {
  const ids = copyIds(design.document, wanted);
  const { document } = design.run(duplicateElements, { ids, by });
  return { ids, node: (id: string) => document.nodes[id as NodeId], document };
};

it('copies a zone with what stands in it and the links between, all with names and addresses of their own', () => {
  const { ids, node, document } = copied('site-1');
  // link-3 and link-4 are the two cables to the circuit, which is not copied
  expect(ids).toEqual({
    'site-1': 'site-2',
    'users-1': 'users-2',
    'firewall-1': 'firewall-2',
    'router-1': 'router-2',
    'link-1': 'link-5',
    'link-2': 'link-6',
  });
  expect(node('users-2')).toMatchObject({
    name: 'Users 2',
    zone: 'site-2',
    subnets: ['10.2.0.0/16'],
    addresses: ['10.2.0.10'],
  });
  expect(node('firewall-2')).toMatchObject({ name: 'FW2', sourceNat: [{ pool: '192.0.2.80/28' }] });
  expect(Object.values(document.links).map(({ ends }) => ends)).toContainEqual(['users-2', 'firewall-2']);
  expect(document.geometry['users-2' as NodeId]).toMatchObject({ x: 44, y: 44 });
});

it('copies a circuit with its peerings, and leaves its links loose where the router is not copied', () => {
  const { node } = copied('circuit-1');
  expect(node('circuit-2')).toMatchObject({
    name: 'Circuit B',
    links: [{ customerEdge: null }, { customerEdge: null }],
  });
  expect(node('microsoft-peering-2')).toMatchObject({
    circuit: 'circuit-2',
    sessions: [
      { vlan: 300, ipv4: { subnet: '192.0.2.8/30', customer: '192.0.2.9', microsoft: '192.0.2.10' } },
      { ipv4: { subnet: '192.0.2.12/30' } },
    ],
  });
});

it('gives a peering copied onto its own circuit another VLAN (ER-112)', () => {
  const { node } = copied('microsoft-peering-1');
  expect(node('microsoft-peering-2')).toMatchObject({
    circuit: 'circuit-1',
    sessions: [{ vlan: 301 }, { vlan: 301 }],
  });
});
