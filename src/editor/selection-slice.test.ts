import { expect, it } from 'vitest';
import { addFlow } from '#commands/add-flow.ts';
import { drawing } from '#commands/drawing-for-tests.ts';
import { removeElements } from '#commands/remove-elements.ts';
import type { FlowId, LinkId, NodeId } from '#model/ids.ts';
import { editorFor } from './editor-for-tests.ts';

const [users, router, link] = ['users-1' as NodeId, 'router-1' as NodeId, 'link-1' as LinkId];
const design = drawing().drop('users', { x: 0, y: 0 }).drop('router', { x: 0, y: 0 }).connect(users, router);

it('loses what is deleted, and is no step of history', async () => {
  const { editor } = await editorFor(design.document);
  editor.getState().select([users, router, link, users]);
  editor.getState().toggleSelected(router);
  editor.getState().toggleSelected(router);
  expect(editor.getState()).toMatchObject({ selection: [users, link, router], undoLabels: [] });
  editor.getState().dispatch(removeElements, { ids: [users] });
  expect(editor.getState().selection).toEqual([router]);
  editor.getState().undo();
  expect(editor.getState().selection).toEqual([router]);
});

it('shows a first flow by itself, and another when that is gone', async () => {
  const { editor } = await editorFor(design.document);
  expect(editor.getState().selectedFlow).toBeNull();
  for (const id of ['a', 'b'] as FlowId[])
    editor.getState().dispatch(addFlow, { id, from: users, to: router });
  expect(editor.getState().selectedFlow).toBe('a');
  editor.getState().setTime(3);
  editor.getState().dispatch(removeElements, { ids: ['a'] });
  expect(editor.getState().selectedFlow).toBe('b');
  editor.getState().selectFlow(null);
  editor.getState().dispatch(removeElements, { ids: ['b'] });
  expect(editor.getState()).toMatchObject({ selectedFlow: null, time: 0 });
});
