// Holds every reason against the reference solver: `npm run soak -- --only reasons --cases 10000 --seed 1`.
import { withSources } from '../sources.mjs';

/** @param {{ number(name: string, otherwise: number): number, seed: number }} options */
export function soakReasons({ number, seed }) {
  return withSources(async (load) => {
    const { soakReasons } = await load('/src/sim/reference/proved-reasons.ts');
    return soakReasons({ cases: number('cases', 10_000), seed, tell: (line) => console.log(line) });
  });
}
