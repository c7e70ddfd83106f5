import type { CanvasSessionStore } from './canvas-session.ts';

/**
 * Puts the keyboard's place on an element and brings it into view. The canvas itself keeps the focus of the page: what is
 * drawn of a large design is only a window of it, so an element need not be there to be focused. The outline follows by
 * itself while it has the keyboard.
 */
export function focusElement(session: CanvasSessionStore, id: string): void {
  session.setState({ focused: id, bring: id, byHand: false, walked: true });
  if (session.getState().keyboardIn === 'canvas') focusCanvas();
}

/** Or what is in its place: the map, the outline alone. */
export function focusCanvas(): void {
  window.document.querySelector<HTMLElement>(CANVAS)?.focus({ preventScroll: true });
}

const CANVAS =
  '.canvas .react-flow:not([inert]), .canvas .map-view, .shell[data-view="outline"] [data-row][tabindex="0"]';
