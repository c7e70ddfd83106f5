/**
 * Names shrink less than the drawing does: they are read from far, facts from near. One number on the canvas says how
 * much larger they are written, in a few steps; the style sheet does the rest, and no card is rendered anew.
 */
import { useStore } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';

/** From here on a name has its card to itself: the facts beneath it would no longer be read. */
export const LETTERINGS = [1, 1.1, 1.2, 1.35, 1.5, 1.75, 2] as const;
const NAMES_ALONE: (typeof LETTERINGS)[number] = 1.35;
/** What a card's name is written at, and what it is not to fall below, in pixels on the screen. */
export const NAME = 14;
const LEAST = 11;

export const letteringAt = (zoom: number): number =>
  LETTERINGS.find((step) => NAME * step * zoom >= LEAST) ?? (LETTERINGS.at(-1) as number);

export const standsAlone = (lettering: number): boolean => lettering >= NAMES_ALONE;

/** As the canvas is lettered now. */
export const useLettering = (): number => useCanvasSession(({ lettering }) => lettering);

/** At once for the first picture; from then on when the zoom has come to rest, since each step sets all names anew. */
export function Lettering() {
  const session = useCanvasSessionStore();
  const wanted = useStore(({ transform }) => letteringAt(transform[2]));
  const canvas = useStore(({ domNode }) => domNode);
  const isLettered = useRef(false);
  useLayoutEffect(() => {
    if (!canvas || session.getState().lettering === wanted) return;
    const letter = () => {
      isLettered.current = true;
      canvas.style.setProperty('--lettering', String(wanted));
      canvas.toggleAttribute('data-names-alone', standsAlone(wanted));
      session.setState({ lettering: wanted });
    };
    if (!isLettered.current) {
      letter();
      return;
    }
    const timer = window.setTimeout(letter, REST_MS);
    return () => window.clearTimeout(timer);
  }, [canvas, wanted, session]);
  return null;
}

const REST_MS = 200;
