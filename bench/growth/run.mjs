/**
 * How the time to settle grows with the network, at 200 prefixes: rings and trees of 10 to 1,000 routers, with BGP, OSPF and policies.
 * Prints the exponent of the power of the number of routers that fits best. Up to 100 routers the answers are those of the plain
 * implementation of `bench/propagation`. CPU time, the best of a few runs.
 */
import { cpuMs, load } from '../load.mjs';

const { settle, shaped } = await load('growth/engine.ts');
const { disagreements, settlePlain } = await load('propagation/engine.ts');

const PREFIXES = 200;
const SIZES = [10, 20, 50, 100, 200, 500, 1_000];
const GOAL = 1.3;
const CHECKED_UP_TO = 100;

function bestOf(runs, work) {
  let best = Number.POSITIVE_INFINITY;
  let result;
  for (let run = 0; run < runs; run++) {
    const start = cpuMs();
    result = work();
    best = Math.min(best, cpuMs() - start);
  }
  return { ms: best, ...result };
}

/** Slope of the straight line through the logarithms. */
function exponent(points) {
  const logs = points.map(([size, ms]) => [Math.log(size), Math.log(ms)]);
  const mean = (place) => logs.reduce((sum, point) => sum + point[place], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const up = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return up / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

for (const shape of ['ring', 'tree']) for (let i = 0; i < 10; i++) settle(shaped(shape, 100, PREFIXES));
for (const shape of ['ring', 'tree']) {
  const points = [];
  console.log(`\n${shape}, ${PREFIXES} prefixes`);
  for (const routers of SIZES) {
    const network = shaped(shape, routers, PREFIXES);
    const { ms, updates, state } = bestOf(routers > 200 ? 3 : 7, () => settle(network));
    points.push([routers, ms]);
    let check = '';
    if (routers <= CHECKED_UP_TO) {
      const { compared, differ } = disagreements(network, state, settlePlain(network).plain);
      check = `  ${differ} of ${compared} tables differ from the plain implementation`;
      if (differ > 0) process.exitCode = 1;
    }
    console.log(
      `${String(routers).padStart(6)} routers ${ms.toFixed(1).padStart(8)} ms ${String(updates).padStart(9)} updates${check}`,
    );
  }
  const fitted = exponent(points);
  console.log(`time grows with the number of routers to the power of ${fitted.toFixed(2)}`);
  if (fitted >= GOAL) {
    console.log(`MISSED: below ${GOAL}`);
    process.exitCode = 1;
  }
}
