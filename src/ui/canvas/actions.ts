/** What hands and keys do on the canvas, each one dispatch, so that each is one step of undo. */

import { connect } from '#commands/connect.ts';
import { nextId } from '#commands/next-id.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import type { CanvasSessionStore, Target } from './canvas-session.ts';
import { focusElement } from './focus-element.ts';
import type { Point, Rect } from './scene/rect.ts';
import { moveElements, removeElements, rename } from './stub-commands.ts';

export interface Hands {
  readonly editor: EditorStore;
  readonly session: CanvasSessionStore;
}

export function nudge({ editor, session }: Hands, by: Point): void {
  const { document, selection, dispatch } = editor.getState();
  const ids = withCompanions(document, selection);
  const to = ids.flatMap((id) => {
    const box = document.geometry[id as ElementId];
    return box ? [{ id, x: box.x + by.x, y: box.y + by.y }] : [];
  });
  if (to.length === 0) return;
  dispatch(moveElements, { to });
  const first = to[0];
  session.setState({ said: `Moved to ${first?.x}, ${first?.y}` });
}

/** Zones take along what stands in them, circuits their peerings. */
export function withCompanions(document: TopologyDocument, ids: readonly string[]): readonly string[] {
  const all = new Set<string>();
  const add = (id: string) => {
    if (all.has(id)) return;
    all.add(id);
    for (const zone of Object.values(document.zones)) if (zone.parent === id) add(zone.id);
    for (const node of Object.values(document.nodes)) {
      if (node.zone === id || (node.kind === 'peering' && node.circuit === id)) add(node.id);
    }
  };
  ids.forEach(add);
  return [...all];
}

export function connectTo({ editor, session }: Hands, to: NodeId): boolean {
  const { tool, document, dispatch, setTool } = editor.getState();
  if (tool.type !== 'connect' || tool.from === to) return false;
  const outcome = dispatch(connect, {
    id: nextId<LinkId>(document, `${tool.from}-${to}`),
    from: tool.from,
    to,
  });
  session.setState({ aim: null, said: outcome.ok ? 'Connected.' : outcome.error.message });
  if (outcome.ok) setTool({ type: 'select' });
  return true;
}

/** Focus goes to the next thing in reading order, never to nowhere. */
export function remove({ editor, session }: Hands, ids: readonly string[], order: readonly string[]): void {
  if (ids.length === 0) return;
  const { dispatch, select } = editor.getState();
  const at = Math.min(...ids.map((id) => order.indexOf(id)).filter((index) => index >= 0));
  const outcome = dispatch(removeElements, { ids });
  if (!outcome.ok) return;
  select([]);
  const left = order.filter((id) => !ids.includes(id));
  const next = left[Number.isFinite(at) ? Math.min(at, left.length - 1) : 0];
  session.setState({ said: `Deleted ${ids.length === 1 ? 'it' : `${ids.length} things`}.`, lane: null });
  if (next) requestAnimationFrame(() => focusElement(session, next));
}

export function duplicate(_: Hands, __: readonly string[]): void {}

export function renameElement({ editor, session }: Hands, id: string, name: string): void {
  editor.getState().dispatch(rename, { id, name });
  session.setState({ renaming: null });
}

export type { ZoneId };

export function zoneUnder(_: TopologyDocument, __: ReadonlyMap<string, Rect>): ZoneId | null {
  return null;
}

export function dropMoved({ editor }: Hands, moved: ReadonlyMap<string, Rect>): void {
  editor.getState().dispatch(moveElements, { to: [...moved].map(([id, box]) => ({ id, ...box })) });
}

export function fail(_: Hands, __: Target, ___: boolean): void {}
export function restore(_: Hands, __: Target): void {}
