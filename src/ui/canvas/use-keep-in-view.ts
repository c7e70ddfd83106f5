/** Brings what the keyboard or a search comes to into view, clear of the panels over the drawing, and no further. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import { useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';
import { boxOf } from './focus-place.tsx';

/** Kept free around it, pixels. */
const CLEAR = 64;

export function useKeepInView(scene: { readonly current: Scene }): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const session = useCanvasSessionStore();
  const bring = useCanvasSession((state) => state.bring);
  useEffect(() => {
    if (bring === null) return;
    session.setState({ bring: null });
    const box = boxOf(scene.current, bring);
    if (!box) return;
    const { width, height } = store.getState();
    const view = flow.getViewport();
    const by = shiftFor(box, view, { width, height });
    if (by.x !== 0 || by.y !== 0) void flow.setViewport({ ...view, x: view.x + by.x, y: view.y + by.y });
  }, [bring, flow, store, session, scene]);
}

/** How far the drawing has to move, in pixels. What is larger than the view shows its upper left corner. */
export function shiftFor(
  box: Rect,
  view: { readonly x: number; readonly y: number; readonly zoom: number },
  room: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  const along = (start: number, size: number, offset: number, space: number): number => {
    const from = start * view.zoom + offset;
    const to = from + size * view.zoom;
    const clear = Math.min(CLEAR, Math.max(0, (space - size * view.zoom) / 2));
    if (from < clear) return clear - from;
    return to > space - clear ? Math.max(space - clear - to, clear - from) : 0;
  };
  return {
    x: along(box.x, box.width, view.x, room.width),
    y: along(box.y, box.height, view.y, room.height),
  };
}
