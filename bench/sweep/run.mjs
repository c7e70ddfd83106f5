/**
 * Every single and double failure of a design, with its flows: sharing what a failure leaves alone, beside running the
 * engine from nothing for each. All answers of the second are compared with the first. Then how it grows, and what
 * checking intents after an edit costs. Processor time, as ratios of one run.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = path.join(root, 'node_modules/.cache/bench-sweep');
/** Every how many-th failure set is also run from nothing: all of them would take minutes. */
const EVERY = 40;

mkdirSync(outDir, { recursive: true });
await build({
  configFile: false,
  root,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: { ssr: path.join(root, 'bench/sweep/engine.ts'), outDir, emptyOutDir: true, minify: false },
});
const engine = await import(pathToFileURL(path.join(outDir, 'engine.js')).href);

function cpu(work) {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}
const figure = (ms) => (ms < 100 ? ms.toFixed(1) : Math.round(ms).toString()).padStart(8);

let different = 0;
for (const elements of [30, 60, 120]) {
  const document = engine.design(elements);
  const sets = engine.failureSets(document, elements);
  if (elements === 30) engine.shared(document, sets); // the first runs are the compiler's
  const { value: answers, ms } = cpu(() => engine.shared(document, sets));
  const sample = sets.filter((_, at) => at % EVERY === 0);
  const { value: alone, ms: scratch } = cpu(() => sample.map((failed) => engine.alone(document, failed)));
  different += alone.filter(
    (answer, at) => JSON.stringify(answer) !== JSON.stringify(answers[at * EVERY]),
  ).length;
  const whole = (scratch / sample.length) * sets.length;
  console.log(
    `${String(elements).padStart(4)} elements, ${String(sets.length).padStart(5)} failures: ${figure(ms)} ms, from nothing ${figure(whole)} ms (from every ${EVERY}th), ${(whole / ms).toFixed(1)} times as long`,
  );
}
console.log(`${different} answers differ`);

const large = engine.withIntents(engine.large(300), 50);
engine.verify(large);
const { value: verdicts, ms } = cpu(() => engine.verify(large));
console.log(
  `300 nodes, 50 intents, checked again after an edit: ${figure(ms)} ms of the worker, none of the page; ${verdicts.filter(({ holds }) => holds).length} hold`,
);
if (different) process.exitCode = 1;
