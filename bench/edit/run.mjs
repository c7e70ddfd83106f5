/**
 * R0, from an edit to its new report: 200 edits, median and worst. First the engine alone, in this process; then the
 * built app in Chromium, with the worker's time and the main thread's apart. "cpu" is processor time, "clock" what a
 * person waits on this machine, now, with whatever else it is doing.
 */
import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inChromium } from './in-chromium.mjs';
import { say, spread } from './spread.mjs';

const EDITS = 200;
const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = path.join(root, 'node_modules/.cache/bench-edit');

async function engine() {
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: path.join(root, 'bench/edit/engine.ts'), outDir, emptyOutDir: true, minify: false },
  });
  const { edited, fresh, start, worker } = await import(pathToFileURL(path.join(outDir, 'engine.js')).href);
  let document = start();
  const kept = worker();
  // The first runs are the compiler's.
  for (let n = 0; n < 60; n++) for (const run of [fresh, kept]) run(edited(document, n));
  const times = { fresh: [], kept: [] };
  const answers = new Set();
  let differ = 0;
  const timed = (run, list) => {
    const before = process.cpuUsage();
    const answer = run(document);
    const { user, system } = process.cpuUsage(before);
    list.push((user + system) / 1000);
    return JSON.stringify(answer);
  };
  for (let n = 0; n < EDITS; n++) {
    document = edited(document, n);
    const answer = timed(fresh, times.fresh);
    if (timed(kept, times.kept) !== answer) differ++;
    answers.add(answer);
  }
  console.log(
    `${EDITS} edits gave ${answers.size} different reports; ${differ} differ from a fresh engine's`,
  );
  if (differ) process.exitCode = 1;
  return times;
}

const alone = await engine();
say('engine alone, from nothing, cpu', spread(alone.fresh));
say('engine alone, as in the worker', spread(alone.kept));
if (process.argv.includes('--engine')) process.exit();
const page = await inChromium(root, EDITS);
say('question to report, clock', spread(page.worker));
say('engine in the worker, clock', spread(page.engine));
say('main thread per edit, cpu', spread(page.mainThread));
say('  of that script, cpu', spread(page.script));
say('key to report drawn, clock', spread(page.whole));
console.log(`${page.errors} errors; load average ${loadavg()[0].toFixed(1)}`);
if (page.errors) process.exitCode = 1;
