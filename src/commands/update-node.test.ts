import { expect, it } from 'vitest';
import type { NodeId } from '#model/ids.ts';
import { drawing } from './drawing-for-tests.ts';
import { updateNode } from './update-node.ts';

const { document } = drawing().drop('firewall', { x: 0, y: 0 }).drop('circuit', { x: 900, y: 0 });
const change = (id: string, fields: Record<string, unknown>) =>
  updateNode.run(document, { id: id as NodeId, fields });

it('changes some fields and no other thing', () => {
  const outcome = change('circuit-1', { sku: 'Premium' });
  expect(outcome).toMatchObject({ value: { nodes: { 'circuit-1': { sku: 'Premium', mbps: 1000 } } } });
  expect(outcome.ok && outcome.value.links).toBe(document.links);
});

it.each([
  ['circuit-1', { mbps: 0 }, 'mbps', 'A rate is more than 0 Mbps.'],
  ['circuit-1', { links: [{ customerEdge: 'ghost' }, {}] }, 'links.0.customerEdge', null],
  [
    'firewall-1',
    { sourceNat: [{ pool: '192.0.2.65/28' }] },
    'sourceNat.0.pool',
    '"192.0.2.65/28" has bits set behind its length. Did you mean 192.0.2.64/28?',
  ],
  [
    'firewall-1',
    { sourceNat: [{ pool: '192.0.2.64/28', sources: ['10.0.0.1/8'] }] },
    'sourceNat.0.sources.0',
    null,
  ],
  ['firewall-1', { zone: 'nowhere' }, 'zone', null],
  ['firewall-1', { colour: 'red' }, 'colour', null],
])('tells what is wrong with %s %j at its field', (id, fields, path, message) => {
  const outcome = change(id, fields);
  expect(outcome).toMatchObject({ ok: false, error: { path, about: [id] } });
  if (message) expect(outcome).toMatchObject({ error: { message } });
});

it('leaves the kind and the id alone, and refuses what is gone', () => {
  expect(change('circuit-1', { kind: 'router', id: 'x' })).toMatchObject({
    value: { nodes: { 'circuit-1': { kind: 'circuit' } } },
  });
  expect(change('nobody', {})).toMatchObject({ error: { id: 'element/gone' } });
});
