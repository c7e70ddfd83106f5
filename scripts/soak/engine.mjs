// Holds the engine against the reference solver: `npm run soak -- --only engine --minutes 30 --cases 100000 --seed 1`.
import { withSources } from '../sources.mjs';

/** @param {{ number(name: string, otherwise: number): number, seed: number }} options */
export function soakEngine({ number, seed }) {
  return withSources(async (load) => {
    const { soak } = await load('/src/sim/reference/soak.ts');
    return soak({
      cases: number('cases', 100_000),
      minutes: number('minutes', 120),
      seed,
      now: () => performance.now(),
      tell: (line) => console.log(line),
    });
  });
}
