import type { CanvasSessionStore } from './canvas-session.ts';

/** Moves the tab stop and the ring. React Flow brings what is focused into view. */
export function focusElement(session: CanvasSessionStore, id: string): void {
  session.setState({ focused: id });
  // The element's tab index follows with the next render; focus does not wait for it.
  window.document
    .querySelector<HTMLElement | SVGElement>(`.react-flow [data-id="${CSS.escape(id)}"]`)
    ?.focus();
}
