/**
 * BGP in large networks: policies, communities, iBGP, OSPF, and load shared over equal paths. Ours beside a plain implementation
 * of the same with objects and Maps, `plain-bgp.ts`, which must come to the same answers. An update is a route or a withdrawal
 * that a router takes in, of one prefix; ours counts those of a class once for each prefix in it.
 *
 * CPU time, in this process, one after the other, the best of five runs of ours: an engine in a worker is warm after its first
 * designs. Of the plain one a single run, long enough to be compiled for nearly all of it. Memory is weighed where nothing else has run.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleOf, cpuMs, load } from '../load.mjs';
import { weighed } from '../settled-memory.mjs';

const { disagreements, manyAses, settleOurs, settlePlain } = await load('propagation/engine.ts');

const GOAL = { speed: 20, memory: 10 };
const sizes = process.env.QUICK
  ? [[200, 1000]]
  : [
      [50, 1_000],
      [200, 1_000],
      [100, 10_000],
    ];
const timed = (work) => {
  const start = cpuMs();
  const result = work();
  return { ...result, ms: cpuMs() - start };
};
/** The best of a few runs: what the compiler and other programs do is not what is asked about. */
const best = (runs, work) =>
  Array.from({ length: runs }, () => timed(work)).reduce((a, b) => (b.ms < a.ms ? b : a));
const show = (what, { updates, ms }, bytes) =>
  console.log(
    `  ${what.padEnd(18)}${(updates / ms / 1000).toFixed(2).padStart(8)} M updates/s  ${ms.toFixed(0).padStart(7)} ms  ${(bytes / 2 ** 20).toFixed(1).padStart(7)} MB`,
  );

const weighedAlone = (...size) => {
  const script = fileURLToPath(new URL('weigh.mjs', import.meta.url));
  const args = [script, bundleOf('propagation/engine.ts'), ...size.map(String)];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
};

settlePlain(manyAses(50, 200));
settleOurs(manyAses(50, 200));
for (const [routers, prefixes] of sizes) {
  const network = manyAses(routers, prefixes);
  const ours = best(5, () => settleOurs(network));
  const ourBytes = weighedAlone(routers, prefixes);
  const { made: plain, bytes: plainBytes } = weighed(() => timed(() => settlePlain(network)));
  const { compared, differ } = disagreements(network, ours.state, plain.plain);
  console.log(`\n${routers} routers x ${prefixes} prefixes, ${network.sessions.length} sessions`);
  show('ours', ours, ourBytes);
  show('objects and Maps', plain, plainBytes);
  const speed = ours.updates / ours.ms / (plain.updates / plain.ms);
  const memory = plainBytes / ourBytes;
  console.log(
    `  ${speed.toFixed(1)}x the updates a second, 1/${memory.toFixed(1)} of the memory; ${(plain.ms / ours.ms).toFixed(1)}x as fast to the same state`,
  );
  console.log(`  ${differ} of ${compared} tables differ; updates ${ours.updates} and ${plain.updates}`);
  if (differ > 0 || speed < GOAL.speed || memory < GOAL.memory) {
    process.exitCode = 1;
    console.log(`  MISSED: no differences, ${GOAL.speed}x, 1/${GOAL.memory}`);
  }
}
