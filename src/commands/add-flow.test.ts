import { expect, it } from 'vitest';
import type { FlowId, NodeId } from '#model/ids.ts';
import { addFlow } from './add-flow.ts';
import { drawing } from './drawing-for-tests.ts';
import { updateFlow } from './update-flow.ts';

const design = drawing()
  .drop('users', { x: 0, y: 0 })
  .drop('power-platform', { x: 0, y: 0 })
  .flow('users-1', 'power-platform-1');
const id = 'flow-1' as FlowId;

it('asks for HTTPS from one node to the other', () => {
  expect(design.document.flows[id]).toMatchObject({
    name: 'Users to Power Platform Europe',
    from: { node: 'users-1', address: null },
    to: { by: 'node', node: 'power-platform-1' },
    protocol: 'tcp',
    port: 443,
  });
});

it('may lead to a name, and is checked at its fields', () => {
  const to = { by: 'name', name: 'api.contoso.example' } as const;
  expect(updateFlow.run(design.document, { id, fields: { to } })).toMatchObject({
    value: { flows: { 'flow-1': { to } } },
  });
  expect(updateFlow.run(design.document, { id, fields: { port: 0 } })).toMatchObject({
    error: { path: 'port' },
  });
  const args = { id: 'f' as FlowId, from: 'users-1' as NodeId, to: 'nobody' as NodeId };
  expect(addFlow.run(design.document, args)).toMatchObject({ error: { path: 'to.node' } });
  expect(updateFlow.run(design.document, { id: 'x' as FlowId, fields: {} })).toMatchObject({
    error: { id: 'element/gone' },
  });
});
