/** What had the keyboard is gone: a button with its notice, a row with its thing. Then the canvas has it, never the page. */
import { useEffect } from 'react';
import { focusCanvas } from '#ui/canvas/focus-element.ts';

export function useKeepFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    const onFocus = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null;
    };
    const watch = new MutationObserver(() => {
      if (!last || last.isConnected || window.document.activeElement !== window.document.body) return;
      last = null;
      focusCanvas();
    });
    window.document.addEventListener('focusin', onFocus);
    watch.observe(window.document.body, { childList: true, subtree: true });
    return () => {
      window.document.removeEventListener('focusin', onFocus);
      watch.disconnect();
    };
  }, []);
}
