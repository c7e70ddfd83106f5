/**
 * Dragging and resizing: what is in the hand is laid over the document, and dispatched once when it is let go. Escape, or
 * letting go where it began, puts it back and leaves no step of undo.
 */
import { type NodeChange, type OnNodeDrag, useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import { isLocked, lockedAmong } from '#commands/locked-among.ts';
import { NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import { boundsOf, type Point, type Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, NodeId } from '#model/ids.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { dropCopies, dropMoved, withCompanions } from '../actions.ts';
import { type CanvasSessionStore, NO_GUIDES } from '../canvas-session.ts';
import { dropHint, looseNode } from '../drop-elements.ts';
import { linkUnder } from '../link-under.ts';
import type { CanvasNode } from '../projection.ts';
import { createDwell } from './dwell.ts';
import { snapTo } from './guides.ts';
import { heldKeys, press } from './held-keys.ts';

/** Pixels on the screen. */
const SNAP_REACH = 6;
const GRID = 8;
/** More than a screen of things to be level with. */
const MANY = 400;

interface Hold {
  /** Where everything in the hand stood. */
  readonly start: ReadonlyMap<string, Rect>;
  readonly around: readonly Rect[];
  readonly bounds: Rect;
  readonly primary: Rect;
  /** Where the pointer went down, on the canvas. */
  readonly from: Point;
  readonly copying: boolean;
  /** A device without links may be put into one. */
  readonly loose: NodeId | null;
}

export function useDragging(
  editor: EditorStore,
  session: CanvasSessionStore,
  scene: { readonly current: Scene },
) {
  const flow = useStoreApi();
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    let hold: Hold | null = null;
    /** Escape was pressed: React Flow goes on dragging until the button is up, and nobody listens. */
    let given = false;
    const dwell = createDwell();

    const letGo = () => {
      hold = null;
      dwell.stop();
      session.setState({
        layout: null,
        moved: NOTHING_MOVED,
        bends: NOTHING_MOVED,
        copying: false,
        guides: NO_GUIDES,
        drop: null,
        dropLink: null,
      });
    };

    const take = (id: string, altKey: boolean): Hold | null => {
      const { document, selection, select } = editor.getState();
      const chosen = (selection as readonly string[]).includes(id) ? selection : [id as ElementId];
      if (chosen !== selection) select(chosen);
      const refusal = altKey ? null : lockedAmong(document, chosen);
      if (refusal) {
        editor.setState({ refusal });
        return null;
      }
      const start = new Map(
        withCompanions(document, chosen).flatMap((one) => {
          const box = placeOf(document, scene.current, one);
          return box ? [[one, box] as const] : [];
        }),
      );
      const primary = start.get(id);
      if (!primary) return null;
      const bounds = boundsOf(chosen.flatMap((one) => start.get(one) ?? [])) ?? primary;
      return {
        start,
        bounds,
        primary,
        from: screenToFlowPosition(press),
        around: aroundThem(scene.current, start, bounds, flow.getState()),
        copying: altKey,
        loose: chosen.length === 1 && !altKey ? looseNode(document, id) : null,
      };
    };

    const move = (by: Point) => {
      if (!hold) return;
      const { start } = hold;
      const { document } = editor.getState();
      const [moved, bends] = [new Map<string, Rect>(), new Map<string, Rect>()];
      for (const [id, box] of start) {
        const to = { ...box, x: box.x + by.x, y: box.y + by.y };
        (Object.hasOwn(document.links, id) ? bends : moved).set(id, to);
      }
      const ignoresZones = heldKeys.alt && !hold.copying;
      const drop = ignoresZones ? null : dropHint(document, moved);
      const dropLink = hold.loose
        ? linkUnder(document, scene.current, moved.get(hold.loose) as Rect, hold.loose)
        : null;
      session.setState({ moved, bends, dropLink });
      dwell.show(drop ? `${drop.zone} ${drop.refusal?.id}` : '', () => session.setState({ drop }));
    };

    const finish = () => {
      const { moved, bends, dropLink } = session.getState();
      const first =
        hold &&
        [...hold.start].find(([id, box]) => {
          const now = moved.get(id);
          return now !== undefined && (now.x !== box.x || now.y !== box.y);
        });
      if (hold && first && !given) {
        if (hold.copying) dropCopies({ editor, session }, hold.start, moved);
        else
          dropMoved({ editor, session }, new Map([...moved, ...bends]), {
            keepZones: heldKeys.alt,
            into: dropLink,
          });
      }
      given = false;
      letGo();
    };

    const onNodeDragStart: OnNodeDrag<CanvasNode> = (event, node) => {
      // What is shown of a layout is not the design: it is put back first.
      if (session.getState().layout !== null) letGo();
      // A finger that was held has opened a menu: what it does until it is lifted moves nothing.
      hold = session.getState().menu ? null : take(node.id, event.altKey);
      given = hold === null;
      if (hold) session.setState({ copying: hold.copying, hovered: null });
    };

    const onNodeDrag: OnNodeDrag<CanvasNode> = (event) => {
      const at = pointOf(event);
      if (!hold || given || !at) return;
      const now = screenToFlowPosition(at);
      const raw = { x: now.x - hold.from.x, y: now.y - hold.from.y };
      const { by, guides } = level(hold, raw, flow.getState().transform[2]);
      session.setState({ guides });
      move(by);
    };

    const cancel = () => {
      if (!hold && session.getState().moved.size === 0) return false;
      given = true;
      letGo();
      return true;
    };

    /** Corners of zones: React Flow tells size and place; what it measured by itself is nobody's wish. */
    const onNodesChange = (changes: NodeChange<CanvasNode>[]) => {
      for (const change of changes) {
        if (change.type !== 'dimensions' || change.resizing === undefined) continue;
        if (isLocked(editor.getState().document, change.id)) {
          editor.setState({ refusal: lockedAmong(editor.getState().document, [change.id]) });
          continue;
        }
        if (!given) resize(changes, change);
        if (change.resizing === false) {
          const { moved } = session.getState();
          if (moved.size > 0 && !given)
            dropMoved({ editor, session }, moved, { keepZones: true, into: null });
          given = false;
          letGo();
        }
      }
    };

    const resize = (
      changes: readonly NodeChange<CanvasNode>[],
      { id, dimensions }: Extract<NodeChange<CanvasNode>, { type: 'dimensions' }>,
    ) => {
      const before = session.getState().moved.get(id) ?? scene.current.boxes.get(id);
      if (!before || !dimensions) return;
      const placed = changes.find((change) => change.type === 'position' && change.id === id);
      const at = placed?.type === 'position' ? placed.position : undefined;
      const box = {
        x: Math.round(at?.x ?? before.x),
        y: Math.round(at?.y ?? before.y),
        width: onGrid(dimensions.width),
        height: onGrid(dimensions.height),
      };
      session.setState({ moved: new Map([[id, box]]) });
    };

    return { onNodesChange, onNodeDragStart, onNodeDrag, finish, cancel };
  }, [editor, session, scene, flow, screenToFlowPosition]);
}

/** In the document's own geometry: what stands in a collapsed zone has a place of its own there. */
function placeOf(document: TopologyDocument, { boxes, cards }: Scene, id: string): Rect | null {
  const shown = cards.has(id) ? undefined : boxes.get(id);
  if (shown) return shown;
  const box = document.geometry[id as ElementId];
  return box ? { x: box.x, y: box.y, width: box.width ?? 0, height: box.height ?? 0 } : null;
}

const onGrid = (value: number): number => Math.round(value / GRID) * GRID;

/** React Flow says mouse, and hands on what it got. */
function pointOf(event: object): Point | null {
  const touch = 'touches' in event ? (event as TouchEvent).touches[0] : (event as MouseEvent);
  return touch ? { x: touch.clientX, y: touch.clientY } : null;
}

/** Level with something near, else on the grid. Mod takes both away for as long as it is held. */
function level(
  { bounds, primary, around }: Hold,
  raw: Point,
  zoom: number,
): { readonly by: Point; readonly guides: ReturnType<typeof snapTo>['guides'] } {
  const grid = { x: onGrid(primary.x + raw.x) - primary.x, y: onGrid(primary.y + raw.y) - primary.y };
  if (heldKeys.mod) return { by: grid, guides: NO_GUIDES };
  const there = { ...bounds, x: bounds.x + raw.x, y: bounds.y + raw.y };
  const { dx, dy, guides } = snapTo(there, around, SNAP_REACH / zoom);
  return {
    by: {
      x: dx === null ? grid.x : Math.round(raw.x + dx),
      y: dy === null ? grid.y : Math.round(raw.y + dy),
    },
    guides,
  };
}

/** What is on the screen and not in the hand, without the zones around it, which move with nobody. */
function aroundThem(
  { index, boxes }: Scene,
  held: ReadonlyMap<string, Rect>,
  bounds: Rect,
  {
    transform: [x, y, zoom],
    width,
    height,
  }: { transform: [number, number, number]; width: number; height: number },
): readonly Rect[] {
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  return index
    .idsIn(view)
    .filter((id) => !held.has(id))
    .flatMap((id) => boxes.get(id) ?? [])
    .filter((box) => !isAround(box, bounds))
    .slice(0, MANY);
}

const isAround = (box: Rect, inner: Rect): boolean =>
  box.x <= inner.x &&
  box.y <= inner.y &&
  box.x + box.width >= inner.x + inner.width &&
  box.y + box.height >= inner.y + inner.height;
