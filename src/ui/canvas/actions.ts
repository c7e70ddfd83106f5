/** What hands and keys do on the canvas, each one dispatch, so that each is one step of undo. */
import { addFailure } from '#commands/add-failure.ts';
import { connect } from '#commands/connect.ts';
import { elementName } from '#commands/element-name.ts';
import { moveElements } from '#commands/move-elements.ts';
import { nextId } from '#commands/next-id.ts';
import { removeElements } from '#commands/remove-elements.ts';
import { removeFailure } from '#commands/remove-failure.ts';
import { renameElement } from '#commands/rename-element.ts';
import { hangsOn } from '#drawing/looks.ts';
import type { Moved } from '#drawing/scene/boxes.ts';
import type { Point } from '#drawing/scene/rect.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, FailureId, LinkId, NodeId } from '#model/ids.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import type { CanvasSessionStore, Target } from './canvas-session.ts';
import { dropElements } from './drop-elements.ts';
import { duplicateSteps } from './duplicate-nodes.ts';
import { focusElement } from './focus-element.ts';
import { inOneStep } from './in-one-step.ts';
import { elementOf } from './targets.ts';

export interface Hands {
  readonly editor: EditorStore;
  readonly session: CanvasSessionStore;
}

export function nudge({ editor, session }: Hands, by: Point): void {
  const { document, selection, dispatch } = editor.getState();
  const to = withCompanions(document, selection).flatMap((id) => {
    const box = document.geometry[id as ElementId];
    return box ? [{ id, x: box.x + by.x, y: box.y + by.y }] : [];
  });
  const [first] = to;
  if (!first) return;
  dispatch(moveElements, { to });
  session.setState({ said: `${elementName(document, first.id)} at ${first.x}, ${first.y}` });
}

/** Zones take along what stands in them, circuits the peerings set up on them. */
export function withCompanions(document: TopologyDocument, ids: readonly string[]): readonly string[] {
  const all = new Set<string>();
  const add = (id: string) => {
    if (all.has(id)) return;
    all.add(id);
    const takesPeerings = document.nodes[id as NodeId]?.kind === 'circuit';
    for (const zone of Object.values(document.zones)) if (zone.parent === id) add(zone.id);
    for (const node of Object.values(document.nodes)) {
      if (node.zone === id || (takesPeerings && hangsOn(node) === id)) add(node.id);
    }
  };
  ids.forEach(add);
  return [...all];
}

export function dropMoved({ editor, session }: Hands, moved: Moved): void {
  const { document, dispatch } = editor.getState();
  const { command, steps } = dropElements(document, moved);
  const [id, box] = [...moved][0] ?? [];
  if (dispatch(command, steps).ok && id && box) {
    session.setState({ said: `${elementName(document, id)} at ${box.x}, ${box.y}` });
  }
}

/** @returns Whether the key or click was meant for this. */
export function connectTo({ editor, session }: Hands, to: NodeId): boolean {
  const { tool, document, dispatch, setTool } = editor.getState();
  if (tool.type !== 'connect') return false;
  if (tool.from === to) {
    setTool({ type: 'select' });
    return true;
  }
  const outcome = dispatch(connect, {
    id: nextId<LinkId>(document, `${tool.from}-${to}`),
    from: tool.from,
    to,
  });
  const said = `${elementName(document, tool.from)} and ${elementName(document, to)} are connected.`;
  session.setState({ aim: null, said: outcome.ok ? said : '' });
  if (outcome.ok) setTool({ type: 'select' });
  return true;
}

/** Focus goes to the next thing in reading order, never to nowhere. */
export function remove({ editor, session }: Hands, ids: readonly string[], order: readonly string[]): void {
  if (ids.length === 0) return;
  const { document, dispatch } = editor.getState();
  const places = ids.map((id) => order.indexOf(id)).filter((index) => index >= 0);
  const name = ids.length === 1 ? elementName(document, ids[0] ?? '') : `${ids.length} things`;
  if (!dispatch(removeElements, { ids }).ok) return;
  const left = order.filter((id) => Object.hasOwn(editor.getState().document.nodes, id));
  const next = left[Math.min(places.length > 0 ? Math.min(...places) : 0, left.length - 1)];
  session.setState({ said: `${name} deleted.`, lane: null, menu: null });
  session.setState({ focused: next ?? null });
  if (next) focusElement(session, next);
}

export function duplicate({ editor, session }: Hands, ids: readonly string[]): void {
  const { document, dispatch, select } = editor.getState();
  const steps = duplicateSteps(document, ids);
  if (steps.length === 0) return;
  const outcome = dispatch(inOneStep('element/duplicate', 'duplicate'), steps);
  if (!outcome.ok) return;
  const copies = Object.keys(outcome.value.nodes).filter((id) => !Object.hasOwn(document.nodes, id));
  select(copies as NodeId[]);
  session.setState({ said: 'Duplicated.' });
  if (copies[0]) focusElement(session, copies[0]);
}

export function rename({ editor }: Hands, id: string, name: string): void {
  editor.getState().dispatch(renameElement, { id, name });
}

export function fail({ editor, session }: Hands, target: Target, silent: boolean): void {
  const { document, dispatch } = editor.getState();
  const outcome = dispatch(addFailure, { id: nextId<FailureId>(document, 'failure'), of: target, silent });
  if (outcome.ok) session.setState({ said: `${elementName(document, elementOf(target))} failed.` });
}

export function restore({ editor, session }: Hands, target: Target, failure: FailureId): void {
  const { document, dispatch } = editor.getState();
  if (dispatch(removeFailure, { id: failure }).ok) {
    session.setState({ said: `${elementName(document, elementOf(target))} restored.` });
  }
}
