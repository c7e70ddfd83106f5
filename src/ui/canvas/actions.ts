/** What hands and keys do on the canvas, each one dispatch, so that each is one step of undo. */
import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import { action } from '#commands/action.ts';
import { addFailure } from '#commands/add-failure.ts';
import { collapseZone } from '#commands/collapse-zone.ts';
import { connect } from '#commands/connect.ts';
import { copyIds, duplicateElements } from '#commands/duplicate-elements.ts';
import { elementName } from '#commands/element-name.ts';
import { expandZone } from '#commands/expand-zone.ts';
import { nextId } from '#commands/next-id.ts';
import { paletteItem } from '#commands/palette.ts';
import { reconnectLink } from '#commands/reconnect-link.ts';
import { removeElements } from '#commands/remove-elements.ts';
import { removeFailure } from '#commands/remove-failure.ts';
import { renameElement } from '#commands/rename-element.ts';
import { sharedAddresses } from '#commands/shared-addresses.ts';
import { hangsOn } from '#drawing/looks.ts';
import type { Moved } from '#drawing/scene/boxes.ts';
import type { Point } from '#drawing/scene/rect.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, FailureId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import type { CanvasSessionStore, QuickAdd, Target } from './canvas-session.ts';
import { type DropWish, dropElements } from './drop-elements.ts';
import { focusElement } from './focus-element.ts';
import { inOneStep, type Step } from './in-one-step.ts';
import { boxFor } from './placing.ts';
import { elementOf } from './targets.ts';

export interface Hands {
  readonly editor: EditorStore;
  readonly session: CanvasSessionStore;
}

/**
 * Zones take along what stands in them, circuits the peerings set up on them, and all of them the bends of the links
 * between.
 */
export function withCompanions(document: TopologyDocument, ids: readonly string[]): readonly string[] {
  const inside = new Map<string, string[]>();
  const note = (around: string | null, id: string) => {
    if (around === null) return;
    const there = inside.get(around);
    if (there) there.push(id);
    else inside.set(around, [id]);
  };
  for (const zone of Object.values(document.zones)) note(zone.parent, zone.id);
  for (const node of Object.values(document.nodes)) {
    note(node.zone, node.id);
    if (node.kind === 'peering') note(hangsOn(node), node.id);
  }
  const all = new Set<string>();
  const add = (id: string) => {
    if (all.has(id)) return;
    all.add(id);
    for (const one of inside.get(id) ?? []) add(one);
  };
  ids.forEach(add);
  for (const id of Object.keys(document.geometry) as ElementId[]) {
    const link = document.links[id as LinkId];
    if (link?.ends.every((end) => all.has(end))) all.add(id);
  }
  return [...all];
}

export function dropMoved({ editor, session }: Hands, moved: Moved, wish: DropWish): void {
  const { document, dispatch } = editor.getState();
  const { command, steps } = dropElements(document, moved, wish);
  const [id, box] = [...moved][0] ?? [];
  if (dispatch(command, steps).ok && id && box) {
    session.setState({ said: whereIs(editor.getState().document, id), notice: null });
  }
}

/** As the document has it now: `CE1 at 392, 56, in HQ Amsterdam`. */
function whereIs(document: TopologyDocument, id: string): string {
  const place = document.geometry[id as ElementId];
  const zone = document.nodes[id as NodeId]?.zone ?? document.zones[id as ZoneId]?.parent ?? null;
  const name = elementName(document, id);
  const at = place ? t`${name} at ${place.x}, ${place.y}` : name;
  return zone === null ? at : t`${at}, in ${elementName(document, zone)}`;
}

/** Alt-drag: the originals stay where they were, copies stand where the hand let go. */
export function dropCopies(hands: Hands, start: Moved, moved: Moved): void {
  const [id, from] = [...start][0] ?? [];
  const to = id === undefined ? undefined : moved.get(id);
  if (from && to) copyBeside(hands, [...start.keys()], { x: to.x - from.x, y: to.y - from.y });
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
  const said = t`${elementName(document, tool.from)} and ${elementName(document, to)} are connected.`;
  session.setState({ aim: null, said: outcome.ok ? said : '' });
  if (outcome.ok) setTool({ type: 'select' });
  return true;
}

/** Focus goes to the next thing in reading order, never to nowhere. */
export function remove({ editor, session }: Hands, ids: readonly string[], order: readonly string[]): void {
  if (ids.length === 0) return;
  const { document, dispatch } = editor.getState();
  const places = ids.map((id) => order.indexOf(id)).filter((index) => index >= 0);
  const name =
    ids.length === 1
      ? elementName(document, ids[0] ?? '')
      : counted(ids.length, { one: '# thing', other: '# things' });
  if (!dispatch(removeElements, { ids }).ok) return;
  const left = order.filter((id) => Object.hasOwn(editor.getState().document.nodes, id));
  const next = left[Math.min(places.length > 0 ? Math.min(...places) : 0, left.length - 1)];
  session.setState({ said: t`${name} deleted.`, lane: null, menu: null });
  session.setState({ focused: next ?? null });
  if (next) focusElement(session, next);
}

export function duplicate(hands: Hands, ids: readonly string[]): void {
  copyBeside(hands, ids, { x: ASIDE, y: ASIDE });
}

const ASIDE = 24;

function copyBeside({ editor, session }: Hands, ids: readonly string[], by: Point): void {
  const { document, dispatch, select } = editor.getState();
  const copies = copyIds(document, ids);
  if (Object.keys(copies).length === 0) return;
  const outcome = dispatch(duplicateElements, { ids: copies, by });
  if (!outcome.ok) return;
  const made = Object.values(copies);
  // What came along inside a zone is selected with its zone.
  select(ids.flatMap((id) => (copies[id] === undefined ? [] : [copies[id] as ElementId])));
  session.setState({ said: t`Duplicated.`, notice: addressWarning(outcome.value, made) });
  const [first] = made;
  if (first) focusElement(session, first);
}

/** Two things with one address are a fault nobody asked for: said where it happens. */
export function addressWarning(document: TopologyDocument, made: readonly string[]): string | null {
  const [first, ...more] = sharedAddresses(document, made);
  if (first === undefined) return null;
  const all = more.length > 0 ? t`${first} and ${more.length} more` : first;
  return t`The copy has addresses that others have too: ${all}. Give it others, since no free space of that kind is left.`;
}

export function rename({ editor }: Hands, id: string, name: string): void {
  editor.getState().dispatch(renameElement, { id, name });
}

export function fail({ editor, session }: Hands, target: Target, silent: boolean): void {
  const { document, dispatch } = editor.getState();
  const outcome = dispatch(addFailure, { id: nextId<FailureId>(document, 'failure'), of: target, silent });
  if (outcome.ok) session.setState({ said: t`${elementName(document, elementOf(target))} failed.` });
}

export function restore({ editor, session }: Hands, target: Target, failure: FailureId): void {
  const { document, dispatch } = editor.getState();
  if (dispatch(removeFailure, { id: failure }).ok) {
    session.setState({ said: t`${elementName(document, elementOf(target))} restored.` });
  }
}

export function collapse({ editor, session }: Hands, id: ZoneId): void {
  const { document, dispatch } = editor.getState();
  if (dispatch(collapseZone, { id }).ok)
    session.setState({ focused: id, said: t`${elementName(document, id)} is collapsed.` });
}

export function expand({ editor, session }: Hands, id: ZoneId): void {
  const { document, dispatch } = editor.getState();
  if (dispatch(expandZone, { id }).ok)
    session.setState({ focused: id, said: t`${elementName(document, id)} is expanded.` });
}

/** Puts an end of a link on something else. */
export function reconnect({ editor, session }: Hands, link: LinkId, end: 0 | 1, to: NodeId): void {
  const { document, dispatch } = editor.getState();
  if (dispatch(reconnectLink, { id: link, end, to }).ok)
    session.setState({ said: t`${elementName(document, link)} now ends on ${elementName(document, to)}.` });
}

/** A new thing where a link was let go, joined to where the link began: one step of undo. */
export function addConnected({ editor, session }: Hands, { from, spot }: QuickAdd, item: string): void {
  const palette = paletteItem(item);
  if (!palette) return;
  const { document, dispatch, select } = editor.getState();
  const { x, y } = boxFor(item, spot);
  let made: NodeId | undefined;
  const steps: readonly Step[] = [
    (now) => palette.make(now, { x, y }),
    (now) => {
      made = Object.keys(now.nodes).find((id) => !Object.hasOwn(document.nodes, id)) as NodeId;
      return action(connect, { id: nextId<LinkId>(now, `${from}-${made}`), from, to: made });
    },
  ];
  if (!dispatch(inOneStep('node/add-connected', t`add and connect`), steps).ok || !made) return;
  select([made]);
  session.setState({ said: t`${palette.label} added and connected to ${elementName(document, from)}.` });
  focusElement(session, made);
}
