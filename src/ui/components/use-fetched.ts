import { type ComponentType, useEffect, useState } from 'react';

/**
 * A part that comes right after the first picture. It is put in as soon as it is here, where React would let a lazy part wait
 * behind whatever else there is to draw.
 *
 * @param fetch - Of a module, and so always the same part. It is asked once.
 * @returns Null until then.
 */
export function useFetched<Props>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
  const [part, setPart] = useState<ComponentType<Props> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => {
    let wanted = true;
    const put = (part: () => ComponentType<Props>) => wanted && setPart(part);
    void fetch().then(
      (fetched) => put(() => fetched),
      // Thrown while it is drawn, it reaches what stands around the page for errors.
      (error: unknown) =>
        put(() => {
          throw error;
        }),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return part;
}
