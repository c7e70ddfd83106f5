/** What a paste would do, asked before it is done: which settings go over, or what prefixes become. */

import { type ReactNode, useState } from 'react';
import { counted } from '#base/counted.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { action } from '#commands/action.ts';
import { addNode } from '#commands/add-node.ts';
import { elementName, freeName } from '#commands/element-name.ts';
import { nextId } from '#commands/next-id.ts';
import { updateNode } from '#commands/update-node.ts';
import type { NodeId } from '#model/ids.ts';
import { Dialog } from '#ui/components/dialog.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { useCanvasHandle } from '../canvas-handle.ts';
import { useCanvasSession, useCanvasSessionStore } from '../canvas-session.ts';
import { inOneStep, type Step } from '../in-one-step.ts';
import { freePlace } from '../placing.ts';
import type { NamedPrefix } from './read-prefixes.ts';
import { differingFields, fieldWord, valueWord } from './settings-clip.ts';

export function PasteDialog() {
  const pasting = useCanvasSession((state) => state.pasting);
  if (!pasting) return null;
  return pasting.type === 'settings' ? (
    <PasteSettings onto={pasting.onto} />
  ) : (
    <PasteSubnets prefixes={pasting.prefixes} />
  );
}

function PasteSettings({ onto }: { readonly onto: readonly NodeId[] }) {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const clip = useCanvasSession((state) => state.settingsClip);
  const document = useEditor((state) => state.document);
  const nodes = onto.flatMap((id) => document.nodes[id] ?? []);
  const fields = clip ? differingFields(clip, nodes) : [];
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (!clip) return null;
  const chosen = fields.filter((field) => !left.has(field));
  const names =
    nodes.length === 1 ? nodes[0]?.name : counted(nodes.length, { one: '# thing', other: '# things' });
  const apply = () => {
    const values = Object.fromEntries(chosen.map((field) => [field, clip.fields[field]]));
    const steps = onto.map(
      (id): Step =>
        () =>
          action(updateNode, { id, fields: values }),
    );
    editor.getState().dispatch(inOneStep('node/paste-settings', t`paste settings`), steps);
    session.setState({ pasting: null });
  };
  return (
    <Sheet title={t`Settings of ${clip.from} for ${names}`}>
      {fields.length === 0 ? (
        <p>{t`There is no difference between them.`}</p>
      ) : (
        <ul className="paste-list">
          {fields.map((field) => (
            <li key={field}>
              <label>
                <input
                  type="checkbox"
                  checked={!left.has(field)}
                  onChange={(event) => {
                    const next = new Set(left);
                    if (event.currentTarget.checked) next.delete(field);
                    else next.add(field);
                    setLeft(next);
                  }}
                />
                <span>{fieldWord(field)}</span>
                <span className="figures paste-value">{valueWord(clip.fields[field])}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <Buttons>
        <button
          type="button"
          className="text-button outlined"
          disabled={chosen.length === 0}
          onClick={apply}
        >{t`Paste ${plural(chosen.length, { one: '# setting', other: '# settings' })}`}</button>
      </Buttons>
    </Sheet>
  );
}

function PasteSubnets({ prefixes }: { readonly prefixes: readonly NamedPrefix[] }) {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const canvas = useCanvasHandle();
  const only = useEditor(({ selection, document }) => {
    const [id, more] = selection;
    const node = more === undefined && id !== undefined ? document.nodes[id as NodeId] : undefined;
    return node?.kind === 'host' || node?.kind === 'vnet' ? node : null;
  });
  const close = () => session.setState({ pasting: null });
  const intoOne = () => {
    if (!only) return;
    const { dispatch } = editor.getState();
    const old = only.kind === 'host' ? only.subnets : only.spaces;
    const all = [...new Set([...old, ...prefixes.map(({ prefix }) => prefix)])];
    const fields = only.kind === 'host' ? { subnets: all } : { spaces: all };
    dispatch({ ...updateNode, label: t`add subnets` }, { id: only.id, fields });
    close();
  };
  const asNew = () => {
    const spot = canvas.current?.spot() ?? { x: 0, y: 0 };
    const taken = [...(canvas.current?.boxes().values() ?? [])];
    const steps = prefixes.map(({ name, prefix }): Step => {
      const at = freePlace(taken, spot);
      taken.push({ x: at.x - 68, y: at.y - 28, width: 136, height: 56 });
      return (now) =>
        action(addNode, {
          id: nextId<NodeId>(now, name || 'users'),
          kind: 'host',
          at: { x: at.x - 68, y: at.y - 28 },
          fields: { role: 'users', name: freeName(now, name || t`Users`), subnets: [prefix] },
        });
    });
    editor.getState().dispatch(inOneStep('node/paste-subnets', t`create subnets`), steps);
    close();
  };
  const count = counted(prefixes.length, { one: '# subnet', other: '# subnets' });
  return (
    <Sheet title={t`Create ${count}`}>
      <ul className="paste-list">
        {prefixes.map(({ name, prefix }) => (
          <li key={`${name} ${prefix}`}>
            <span className="figures">{prefix}</span> <span className="paste-value">{name}</span>
          </li>
        ))}
      </ul>
      <Buttons>
        {only && (
          <button
            type="button"
            className="text-button outlined"
            onClick={intoOne}
          >{t`Add to ${elementName(editor.getState().document, only.id)}`}</button>
        )}
        <button
          type="button"
          className="text-button outlined"
          onClick={asNew}
        >{t`Create users for each`}</button>
      </Buttons>
    </Sheet>
  );
}

function Sheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const session = useCanvasSessionStore();
  return (
    <Dialog title={title} onClose={() => session.setState({ pasting: null })}>
      <div className="paste-body">{children}</div>
    </Dialog>
  );
}

function Buttons({ children }: { readonly children: ReactNode }) {
  const session = useCanvasSessionStore();
  return (
    <div className="paste-buttons">
      <button
        type="button"
        className="text-button"
        onClick={() => session.setState({ pasting: null })}
      >{t`Cancel`}</button>
      {children}
    </div>
  );
}
