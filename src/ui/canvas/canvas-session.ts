/**
 * What the canvas alone knows, and only while it is open: things in the hand, the keyboard's place, an open menu. Nothing
 * of it is saved or undone.
 */
import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { invariant } from '#base/invariant.ts';
import type { Refusal } from '#base/refusal.ts';
import { type Moved, NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import type { Lane } from '#drawing/scene/circuit-lanes.ts';
import type { Point } from '#drawing/scene/rect.ts';
import type { LinkId, NodeId, ZoneId } from '#model/ids.ts';

/** Something a menu or a failure can be about. A lane is a link of a circuit, and no element of its own. */
export type Target =
  | { readonly type: 'node'; readonly node: NodeId; readonly part: 'all' | Lane }
  | { readonly type: 'link'; readonly link: LinkId }
  | { readonly type: 'zone'; readonly zone: ZoneId };

export interface CanvasSession {
  readonly moved: Moved;
  /** The one element that Tab stops at. */
  readonly focused: string | null;
  readonly renaming: string | null;
  readonly menu: { readonly target: Target; readonly at: Point } | null;
  readonly lane: { readonly circuit: NodeId; readonly lane: Lane } | null;
  /** The zone that would take what is being dragged. */
  readonly dropZone: ZoneId | null;
  /** Where a link is being drawn to, and whether it may go there. */
  readonly aim: Aim | null;
  /** The last thing said to those who do not see the canvas. */
  readonly said: string;
}

export interface Aim {
  readonly over: NodeId;
  readonly refusal: Refusal | null;
}

export type CanvasSessionStore = StoreApi<CanvasSession>;

export const createCanvasSession = (): CanvasSessionStore =>
  createStore<CanvasSession>(() => ({
    moved: NOTHING_MOVED,
    focused: null,
    renaming: null,
    menu: null,
    lane: null,
    dropZone: null,
    aim: null,
    said: '',
  }));

export const CanvasSessionContext = createContext<CanvasSessionStore | null>(null);

export function useCanvasSessionStore(): CanvasSessionStore {
  const store = useContext(CanvasSessionContext);
  invariant(store, 'a part of the canvas stands outside of it');
  return store;
}

export const useCanvasSession = <Selected>(selector: (state: CanvasSession) => Selected): Selected =>
  useStore(useCanvasSessionStore(), selector);
