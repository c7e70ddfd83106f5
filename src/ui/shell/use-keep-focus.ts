/**
 * What had the keyboard is gone, a button with its notice, a row with its thing; or can no longer be used, as "Fail all"
 * once all has failed. Then the nearest thing beside it has it, or the canvas: never the page.
 */
import { useEffect } from 'react';
import { focusCanvas } from '#ui/canvas/focus-element.ts';

export function useKeepFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    const { document } = window;
    const onFocus = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null;
    };
    const watch = new MutationObserver(() => {
      const { activeElement } = document;
      // What is switched off keeps the focus until the next picture, and loses it then without an event.
      if (!last || !isUseless(last) || (activeElement !== document.body && activeElement !== last)) return;
      const to = besideOf(last) ?? firstOf(document.querySelector('dialog[open]'));
      last = null;
      if (to) to.focus();
      else focusCanvas();
    });
    document.addEventListener('focusin', onFocus);
    watch.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'inert'],
    });
    return () => {
      document.removeEventListener('focusin', onFocus);
      watch.disconnect();
    };
  }, []);
}

const isUseless = (element: Element): boolean =>
  !element.isConnected || element.matches(':disabled, [inert], [inert] *');

/** The next thing that can be used, or else the one before, in the smallest frame that has one, out to its panel. */
function besideOf(gone: Element): HTMLElement | null {
  for (let frame = gone.parentElement; frame; frame = frame.parentElement) {
    const usable = usableIn(frame);
    const next = usable.find((one) => gone.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    const found = next ?? usable.at(-1);
    if (found) return found;
    if (frame.matches(PANELS)) return null;
  }
  return null;
}

/** All behind an open dialog is out of reach. */
const firstOf = (dialog: Element | null): HTMLElement | null => (dialog && usableIn(dialog)[0]) ?? null;

const usableIn = (frame: Element): readonly HTMLElement[] =>
  [...frame.querySelectorAll<HTMLElement>(USABLE)].filter((one) => one.checkVisibility());

const USABLE =
  'a[href], button:not(:disabled, [tabindex="-1"]), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';
const PANELS = 'dialog, aside, [role="toolbar"], .dock-panel, .canvas';
