import { useCallback, useState } from 'react';

/** A ref, and whether there is less room around its element than that, pixels. */
export function useNarrow(width: number): readonly [(element: HTMLElement | null) => void, boolean] {
  const [narrow, setNarrow] = useState(false);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      const around = element?.parentElement;
      if (!around) return;
      const look = () => setNarrow(around.clientWidth < width);
      look();
      const observer = new ResizeObserver(look);
      observer.observe(around);
      return () => observer.disconnect();
    },
    [width],
  );
  return [ref, narrow];
}
