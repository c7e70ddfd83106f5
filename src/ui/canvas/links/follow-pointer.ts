import type { PointerEvent as ReactPointerEvent } from 'react';

interface Follow {
  move(event: PointerEvent): void;
  /** Not called for a press without a movement. */
  drop(event: PointerEvent): void;
  cancel(): void;
}

const THRESHOLD = { mouse: 4, touch: 6 };

/** A drag of a handle of our own: from here to where it is let go, or until Escape. */
export function followPointer(start: ReactPointerEvent, { move, drop, cancel }: Follow): void {
  if (start.button !== 0) return;
  start.stopPropagation();
  start.preventDefault();
  const { clientX, clientY, pointerId, pointerType } = start;
  const threshold = pointerType === 'touch' ? THRESHOLD.touch : THRESHOLD.mouse;
  let under = false;
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    under ||= Math.hypot(event.clientX - clientX, event.clientY - clientY) > threshold;
    if (under) move(event);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    stop();
    if (under && event.type === 'pointerup') drop(event);
    else cancel();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    stop();
    cancel();
  };
  const stop = () => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onUp);
    window.removeEventListener('keydown', onKey, true);
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
  window.addEventListener('keydown', onKey, true);
}
