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
import type { ElementId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { NamedPrefix } from './clipboard/read-prefixes.ts';
import type { SettingsClip } from './clipboard/settings-clip.ts';
import type { Guide } from './dragging/guides.ts';

/** Something a menu or a failure can be about. A lane is a link of a circuit, and no element of its own. */
export type Target =
  | { readonly type: 'node'; readonly node: NodeId; readonly part: 'all' | Lane }
  | { readonly type: 'link'; readonly link: LinkId }
  | { readonly type: 'zone'; readonly zone: ZoneId };

export interface CanvasSession {
  readonly moved: Moved;
  /** Links whose middle stretch is in the hand. */
  readonly bends: Moved;
  /** Alt was held when the hand took hold: what is let go are copies. */
  readonly copying: boolean;
  /** Lines through what the thing in the hand is level with. */
  readonly guides: readonly Guide[];
  /** The thing under the pointer, where the drawing is one picture: it is made an element to be taken hold of. */
  readonly hovered: string | null;
  /** In the hand of the keyboard, and how far it has been moved. Where it stands is in `moved`, as in a drag. */
  readonly moving: {
    readonly ids: readonly ElementId[];
    readonly by: Point;
    /** It was taken up by the first arrow, and is kept a moment after the last. */
    readonly burst?: boolean;
  } | null;
  /** What came last to the drawing was a pointer, and not the keyboard walking: arrows move what it has selected. */
  readonly byHand: boolean;
  /** The keyboard has gone on since something was selected: actions are about where it is now. */
  readonly walked: boolean;
  /** Where the keyboard is on the canvas, which is one tab stop. */
  readonly focused: string | null;
  /** Which of the two has the keyboard, or had it last. Both show the same place. */
  readonly keyboardIn: 'canvas' | 'outline';
  /** To be brought into view, once. */
  readonly bring: string | null;
  /** What a search is walking over: the ring is around it, the keyboard is elsewhere. */
  readonly pointed: string | null;
  /** The problem that F8 went to last, by its title. */
  readonly problem: string | null;
  readonly renaming: string | null;
  /** Of a thing, or of the drawing itself. */
  readonly menu: { readonly target: Target | null; readonly at: Point } | null;
  /** How much larger names are written than the drawing is shown: see `lettering.tsx`. */
  readonly lettering: number;
  readonly lane: { readonly circuit: NodeId; readonly lane: Lane } | null;
  /** What letting go here would do with the zones. */
  readonly drop: DropHint | null;
  /** The link that would be split by what is being dragged. */
  readonly dropLink: LinkId | null;
  /** Where a link is being drawn to, and whether it may go there. */
  readonly aim: Aim | null;
  /** A link was let go over nothing: what to put there. */
  readonly quickAdd: QuickAdd | null;
  /** The end of a link that is in the hand. */
  readonly reconnecting: { readonly link: LinkId; readonly end: 0 | 1; readonly at: Point } | null;
  /** Quiet news about what was just done, until the next thing is done. */
  readonly notice: string | null;
  /** Alt+S was pressed: the next key says along what to select. */
  readonly along: boolean;
  readonly settingsClip: SettingsClip | null;
  /** What a paste asks before it is done. */
  readonly pasting: Pasting | null;
  /** A layout is being looked for, or shown with everything in the hand until it is kept. */
  readonly layout: 'working' | 'shown' | null;
  readonly gridShown: boolean;
  /** The drawing, or the same things where they are on earth. */
  readonly view: 'drawing' | 'map';
  /** Of the map: all of it, not only where the design is. */
  readonly wholeEarth: boolean;
  /** The last thing said to those who do not see the canvas. */
  readonly said: string;
}

export type Pasting =
  | { readonly type: 'settings'; readonly onto: readonly NodeId[] }
  | { readonly type: 'subnets'; readonly prefixes: readonly NamedPrefix[] };

export interface DropHint {
  /** Null: out of all zones. */
  readonly zone: ZoneId | null;
  readonly refusal: Refusal | null;
}

export interface Aim {
  readonly over: NodeId;
  readonly refusal: Refusal | null;
}

export interface QuickAdd {
  readonly from: NodeId;
  /** On the screen, and on the canvas. */
  readonly at: Point;
  readonly spot: Point;
}

export type CanvasSessionStore = StoreApi<CanvasSession>;

export const createCanvasSession = (): CanvasSessionStore =>
  createStore<CanvasSession>(() => ({
    moved: NOTHING_MOVED,
    bends: NOTHING_MOVED,
    copying: false,
    guides: NO_GUIDES,
    hovered: null,
    moving: null,
    byHand: false,
    walked: false,
    focused: null,
    keyboardIn: 'canvas',
    bring: null,
    pointed: null,
    problem: null,
    renaming: null,
    menu: null,
    lane: null,
    lettering: 1,
    drop: null,
    dropLink: null,
    aim: null,
    quickAdd: null,
    reconnecting: null,
    notice: null,
    along: false,
    settingsClip: null,
    pasting: null,
    layout: null,
    gridShown: true,
    view: 'drawing',
    wholeEarth: false,
    said: '',
  }));

export const NO_GUIDES: readonly Guide[] = [];

export const CanvasSessionContext = createContext<CanvasSessionStore | null>(null);

export function useCanvasSessionStore(): CanvasSessionStore {
  const store = useContext(CanvasSessionContext);
  invariant(store, 'a part of the canvas stands outside of it');
  return store;
}

export const useCanvasSession = <Selected>(selector: (state: CanvasSession) => Selected): Selected =>
  useStore(useCanvasSessionStore(), selector);
