/** Takes the keyboard into the inspector when that is asked for; its form may have to be fetched first. */
import { type RefObject, useEffect } from 'react';
import { useScreen } from '#ui/actions/use-action-context.ts';

export function useEnterInspector(panel: RefObject<HTMLElement | null>): void {
  const entering = useScreen((screen) => screen.entering);
  const done = useScreen((screen) => screen.enter);
  useEffect(() => {
    const element = panel.current;
    if (entering !== 'inspector' || !element) return;
    const enter = () => {
      const field = element.querySelector<HTMLElement>(FIELDS);
      if (!field) return false;
      field.focus();
      done(null);
      return true;
    };
    if (enter()) return;
    const watch = new MutationObserver(() => enter() && watch.disconnect());
    watch.observe(element, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [entering, panel, done]);
}

const FIELDS =
  'input:not([disabled]), select:not([disabled]), textarea:not([disabled]), button:not([disabled])';
