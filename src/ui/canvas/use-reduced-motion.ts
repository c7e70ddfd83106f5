import { useSyncExternalStore } from 'react';
import { useEditor } from '#ui/use-editor.tsx';

const query = () => window.matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the system or the person asks that nothing moves by itself. */
export function useReducedMotion(): boolean {
  const asked = useEditor((state) => state.settings.motion === 'reduced');
  const system = useSyncExternalStore(
    (tell) => {
      const list = query();
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    () => query().matches,
  );
  return asked || system;
}
