/**
 * A finger that stays on a thing for half a second opens its menu, as the right button does. Some browsers tell of a
 * context menu then by themselves, others never do; so it is timed here, and what comes of the browser's own is the same
 * menu at the same place.
 */
import { type PointerEvent, useMemo } from 'react';

const HOLD_MS = 500;
/** As for a drag by touch: less is a finger that trembles. */
const TREMBLE = 6;

/** Where a menu was asked for, and on what. */
export type MenuEvent = Pick<MouseEvent, 'clientX' | 'clientY' | 'target'>;

type OpenMenu = (event: MenuEvent, id: string) => void;

export function useLongPress(open: OpenMenu): (event: PointerEvent<HTMLElement>) => void {
  return useMemo(() => {
    let end: (() => void) | null = null;
    return ({ nativeEvent: start }) => {
      // A second finger zooms.
      end?.();
      if (start.pointerType !== 'touch' || !start.isPrimary) return;
      const element = (start.target as Element).closest<HTMLElement>('.react-flow__node, .link');
      const id = element?.dataset.id;
      if (id === undefined) return;
      const timer = window.setTimeout(() => {
        end?.();
        keepFromClicking();
        open(start, id);
      }, HOLD_MS);
      const onMove = (move: globalThis.PointerEvent) => {
        const far = Math.hypot(move.clientX - start.clientX, move.clientY - start.clientY) > TREMBLE;
        if (move.pointerId === start.pointerId && far) end?.();
      };
      end = () => {
        window.clearTimeout(timer);
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', stop);
        window.removeEventListener('pointercancel', stop);
        end = null;
      };
      const stop = () => end?.();
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', stop);
      window.addEventListener('pointercancel', stop);
    };
  }, [open]);
}

/** Lifting the finger would click on what is under it, and so shut the menu again. */
function keepFromClicking(): void {
  const onEnd = (event: TouchEvent) => {
    event.preventDefault();
    window.removeEventListener('touchend', onEnd, true);
    window.removeEventListener('touchcancel', onEnd, true);
  };
  window.addEventListener('touchend', onEnd, { capture: true, passive: false });
  window.addEventListener('touchcancel', onEnd, { capture: true, passive: false });
}
