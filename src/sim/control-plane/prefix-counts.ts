/** How many prefixes came over each edge, and how many of them were accepted. */
import type { Edge } from './edges.ts';
import type { PrefixClass } from './prefix-classes.ts';
import type { World } from './world.ts';

export interface PrefixCounts {
  readonly accepted: Int32Array;
  readonly announced: Int32Array;
}

/** @param only - Count these edges. */
export function countPrefixes(
  { edges, classes, states, speakers, live }: World,
  only?: readonly Edge[],
): PrefixCounts {
  const accepted = new Int32Array(edges.all.length);
  const announced = new Int32Array(edges.all.length);
  states.forEach((state, prefixClass) => {
    if (!state) return;
    speakers.turnTo(prefixClass);
    const { size, family } = classes.classes[prefixClass] as PrefixClass;
    for (const { number: edge } of only ?? edges.ofFamily[family].all) {
      const route = state.received[edge] as number;
      if (route === 0 || live[edge] === 0) continue;
      announced[edge] = (announced[edge] as number) + size;
      if (speakers.importOver(edge, route) !== 0) accepted[edge] = (accepted[edge] as number) + size;
    }
  });
  return { accepted, announced };
}
