import type { CanvasSessionStore } from './canvas-session.ts';

/**
 * Moves the tab stop and the ring. What has only just been made is there a frame later.
 */
export function focusElement(session: CanvasSessionStore, id: string): void {
  session.setState({ focused: id });
  const element = elementOf(id);
  if (element) element.focus();
  else requestAnimationFrame(() => elementOf(id)?.focus());
}

// The element's tab index follows with the next render; focus does not wait for it.
const elementOf = (id: string) =>
  window.document.querySelector<HTMLElement | SVGElement>(`.react-flow [data-id="${CSS.escape(id)}"]`);
