/**
 * Selecting by drawing a frame around things: what it touches, with Alt what lies wholly inside. With a finger, hold for
 * half a second and then draw; before that, one finger pans.
 */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useMemo, useRef } from 'react';
import type { Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { ElementId } from '#model/ids.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { heldKeys } from './dragging/held-keys.ts';

const THRESHOLD = 4;
const HOLD = 500;

export interface Frame {
  /** Of the frame, in pixels from the corner of the canvas. */
  draw(rect: Rect | null): void;
}

export function useMarquee(editor: EditorStore, scene: { readonly current: Scene }, frame: Frame) {
  const { screenToFlowPosition } = useReactFlow();
  const flow = useStoreApi();
  const drawn = useRef(false);
  return useMemo(() => {
    const begin = (event: PointerEvent<HTMLElement>) => {
      const host = event.currentTarget;
      const start = { x: event.clientX, y: event.clientY };
      const before = editor.getState().selection;
      const adding = event.shiftKey || event.ctrlKey || event.metaKey;
      const touch = event.pointerType === 'touch';
      let active = false;
      let held = !touch;
      const timer = touch ? window.setTimeout(() => hold(), HOLD) : undefined;

      const hold = () => {
        held = true;
        // From here on the finger draws a frame, and does not pan.
        flow.setState({ userSelectionActive: true });
        frame.draw(within(host, start, start));
      };
      const onMove = (move: globalThis.PointerEvent) => {
        if (move.pointerId !== event.pointerId) return stop();
        const now = { x: move.clientX, y: move.clientY };
        const far = Math.hypot(now.x - start.x, now.y - start.y) > THRESHOLD;
        if (!held) return far ? stop() : undefined;
        if (!active && !far) return;
        active = true;
        drawn.current = true;
        frame.draw(within(host, start, now));
        const [a, b] = [screenToFlowPosition(start), screenToFlowPosition(now)];
        const found = inFrame(editor, scene.current, between(a, b), move.altKey);
        editor.getState().select(adding ? [...before, ...found] : found);
      };
      const onKey = (key: KeyboardEvent) => {
        if (key.key !== 'Escape' || !active) return;
        key.preventDefault();
        key.stopPropagation();
        editor.getState().select(before);
        stop();
      };
      const stop = () => {
        window.clearTimeout(timer);
        frame.draw(null);
        if (touch) flow.setState({ userSelectionActive: false });
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', stop);
        window.removeEventListener('pointercancel', stop);
        window.removeEventListener('keydown', onKey, true);
      };
      drawn.current = false;
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', stop);
      window.addEventListener('pointercancel', stop);
      window.addEventListener('keydown', onKey, true);
    };

    return {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        const onPane = (event.target as Element).classList.contains('react-flow__pane');
        const { tool } = editor.getState();
        if (!onPane || event.button !== 0 || !event.isPrimary) return;
        if (tool.type === 'select' && !heldKeys.space) begin(event);
      },
      /** Whether the click that follows belongs to a frame that was drawn. */
      wasDrawn(): boolean {
        const was = drawn.current;
        drawn.current = false;
        return was;
      },
    };
  }, [editor, scene, frame, flow, screenToFlowPosition]);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const between = (a: Spot, b: Spot): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

function within(host: HTMLElement, a: Spot, b: Spot): Rect {
  const { left, top } = host.getBoundingClientRect();
  const rect = between(a, b);
  return { ...rect, x: rect.x - left, y: rect.y - top };
}

/** Things it touches and the links between them; a zone only when the frame is drawn around all of it. */
function inFrame(editor: EditorStore, scene: Scene, area: Rect, whole: boolean): readonly ElementId[] {
  const { document } = editor.getState();
  const found = scene.index.idsIn(area).filter((id) => {
    const box = scene.boxes.get(id);
    const inside = box !== undefined && isInside(box, area);
    return inside || (!whole && Object.hasOwn(document.nodes, id));
  });
  const all = new Set(found);
  const links = scene.index
    .linkIdsIn(area)
    .filter((id) =>
      document.links[id as never as keyof typeof document.links]?.ends.every((end) => all.has(end)),
    );
  return [...found, ...links] as ElementId[];
}

const isInside = (box: Rect, area: Rect): boolean =>
  box.x >= area.x &&
  box.y >= area.y &&
  box.x + box.width <= area.x + area.width &&
  box.y + box.height <= area.y + area.height;
