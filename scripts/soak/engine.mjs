// Holds the engine against the reference solver: `npm run soak -- --only engine --minutes 30 --cases 100000 --seed 1`.
// With `--state engine.json` the run can be stopped, and goes on from there when it is started again.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { withSources } from '../sources.mjs';

/** @param {{ number(name: string, otherwise: number): number, seed: number, state?: string }} options */
export function soakEngine({ number, seed, state }) {
  return withSources(async (load) => {
    const { soak } = await load('/src/sim/reference/soak.ts');
    return soak({
      cases: number('cases', 100_000),
      minutes: number('minutes', 120),
      seed,
      now: () => performance.now(),
      tell: (line) => console.log(line),
      goOnFrom: state && existsSync(state) ? JSON.parse(readFileSync(state, 'utf8')) : null,
      keep: (progress) => state && keep(state, progress),
    });
  });
}

/** Whole or not at all, whenever the run is stopped. */
function keep(file, progress) {
  writeFileSync(`${file}.new`, JSON.stringify(progress));
  renameSync(`${file}.new`, file);
}
