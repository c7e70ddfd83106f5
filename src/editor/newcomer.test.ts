import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { addFlow } from '#commands/add-flow.ts';
import { connect } from '#commands/connect.ts';
import { nextId } from '#commands/next-id.ts';
import { paletteItem } from '#commands/palette.ts';
import { removeElements } from '#commands/remove-elements.ts';
import { emptyDocument } from '#model/document.ts';
import type { FlowId, LinkId, NodeId } from '#model/ids.ts';
import { createInProcessClient } from '#simclient/in-process-client.ts';
import { startBrowser } from '#storage/browser-for-tests.ts';
import { idleProvers } from './editor-for-tests.ts';
import { openEditor } from './open-editor.ts';

it('draws from nothing a path to Power Platform that is delivered, in fewer than 25 actions (issue 2, item 7)', async () => {
  const { library } = await startBrowser().openTab();
  const editor = await openEditor(createInProcessClient(), idleProvers, library, () =>
    emptyDocument('Design'),
  );
  const { getState: state } = editor;
  let actions = 0;
  const drop = (item: string, x: number) => {
    const action = paletteItem(item)?.make(state().document, { x, y: 100 });
    if (!action) throw new Error(`no ${item}`);
    expect(state().dispatch(action.command, action.args)).toMatchObject({ ok: true });
    actions += 1;
  };
  const join = (from: string, to: string) => {
    const id = nextId<LinkId>(state().document, 'link');
    expect(state().dispatch(connect, { id, from: from as NodeId, to: to as NodeId })).toMatchObject({
      ok: true,
    });
    actions += 1;
  };
  const report = () =>
    vi.waitFor(
      () => {
        expect(state().reportRevision).toBe(state().revision);
        return state().report;
      },
      { timeout: 20_000 },
    );

  drop('users', 0);
  drop('firewall', 160);
  join('users-1', 'firewall-1');
  drop('router', 320);
  join('firewall-1', 'router-1');
  drop('provider', 480);
  join('router-1', 'provider-1');
  drop('circuit', 640);
  drop('microsoft-peering', 900);
  drop('power-platform', 1040);
  state().dispatch(addFlow, {
    id: nextId<FlowId>(state().document, 'flow'),
    from: 'users-1' as NodeId,
    to: 'power-platform-1' as NodeId,
  });
  actions += 1;

  expect(actions).toBeLessThan(25);
  expect(await report()).toMatchObject({
    flows: [{ verdict: 'delivered', crossesInternet: false, privacy: { extent: 'microsoft-edge' } }],
  });

  state().dispatch(removeElements, { ids: ['router-1'] });
  expect(await report()).toMatchObject({ flows: [{ verdict: 'no-route' }] });
  state().undo();
  expect(await report()).toMatchObject({ flows: [{ verdict: 'delivered' }] });
}, 60_000);
