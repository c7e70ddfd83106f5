/**
 * Names shrink less than the drawing does: they are read from far, facts from near. One number on the canvas says how
 * much larger they are written, in a few steps; the style sheet does the rest, and no card is rendered anew.
 */
import { useStore } from '@xyflow/react';
import { useLayoutEffect } from 'react';

/** From here on a name has its card to itself: the facts beneath it would no longer be read. */
export const LETTERINGS = [1, 1.1, 1.2, 1.35, 1.5, 1.75, 2] as const;
const NAMES_ALONE: (typeof LETTERINGS)[number] = 1.35;
/** What a card's name is written at, and what it is not to fall below, in pixels on the screen. */
export const NAME = 14;
const LEAST = 11;

export const letteringAt = (zoom: number): number =>
  LETTERINGS.find((step) => NAME * step * zoom >= LEAST) ?? (LETTERINGS.at(-1) as number);

export const standsAlone = (lettering: number): boolean => lettering >= NAMES_ALONE;

export const useLettering = (): number => useStore(({ transform }) => letteringAt(transform[2]));

export function Lettering() {
  const lettering = useLettering();
  const canvas = useStore(({ domNode }) => domNode);
  useLayoutEffect(() => {
    canvas?.style.setProperty('--lettering', String(lettering));
    canvas?.toggleAttribute('data-names-alone', standsAlone(lettering));
  }, [canvas, lettering]);
  return null;
}
