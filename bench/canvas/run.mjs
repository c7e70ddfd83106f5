/**
 * 500 nodes and 750 links in headless Chromium: processor time of the main thread per frame, at rest, while panning and
 * while 500 things move. Our canvas with packets in a worker, beside React Flow as it comes with its animated edges, in
 * turns within one run. "all processes" counts the worker, the compositor and the software GPU too.
 */
import { loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { findBrowser } from '../../scripts/browser.mjs';

const ROUNDS = 3;
const MILLISECONDS = 3000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = path.join(root, 'node_modules/.cache/bench-canvas');

/** A build of its own: nothing of it is in the product's. */
const config = {
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'error',
  plugins: [react(), tailwindcss()],
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'baseline-widely-available',
    rolldownOptions: { input: path.join(root, 'bench/canvas/index.html') },
  },
};

const SHAPES = ['ours', 'react-flow'];
const SCENES = [
  { name: 'at rest', moving: false, panning: false },
  { name: 'panning', moving: false, panning: true },
  { name: '500 moving', moving: true, panning: false },
];

async function measure(browser, system, url, shape) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${url}bench/canvas/#${shape}`);
  await page.waitForFunction(
    () =>
      document.querySelectorAll('.react-flow__node').length === 500 &&
      document.querySelectorAll('.react-flow__edge').length === 750,
    undefined,
    { timeout: 120_000 },
  );
  await page.waitForTimeout(1000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics: all } = await session.send('Performance.getMetrics');
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    const of = Object.fromEntries(all.map(({ name, value }) => [name, value * 1000]));
    return {
      script: of.ScriptDuration,
      task: of.TaskDuration,
      all: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0),
    };
  };
  const result = {};
  for (const { name, moving, panning } of SCENES) {
    await page.evaluate((on) => globalThis.bench.move(on), moving);
    await page.waitForTimeout(500);
    const before = await metrics();
    const frames = await page.evaluate(
      ([ms, pan]) => globalThis.bench.frames(ms, pan),
      [MILLISECONDS, panning],
    );
    const after = await metrics();
    result[name] = {
      frames,
      script: (after.script - before.script) / frames,
      task: (after.task - before.task) / frames,
      all: (after.all - before.all) / frames,
    };
  }
  await page.close();
  if (errors.length) throw new Error(`${shape}: ${errors[0]}`);
  return result;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const two = (value) => value.toFixed(2).padStart(8);

await build(config);
const server = await preview({ ...config, preview: { port: 0, strictPort: false } });
const found = findBrowser();
const browser = await chromium.launch(found?.path ? { executablePath: found.path } : {});
try {
  const system = await browser.newBrowserCDPSession();
  const url = server.resolvedUrls.local[0];
  const rounds = Object.fromEntries(SHAPES.map((shape) => [shape, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const shape of SHAPES) rounds[shape].push(await measure(browser, system, url, shape));
  }
  console.log('cpu ms per frame, median of', ROUNDS, 'rounds:   script     task  all processes  frames/s');
  for (const { name } of SCENES) {
    const figures = {};
    for (const shape of SHAPES) {
      const of = (key) => median(rounds[shape].map((round) => round[name][key]));
      figures[shape] = { script: of('script'), task: of('task'), all: of('all') };
      const rate = (of('frames') / MILLISECONDS) * 1000;
      console.log(
        `${name.padEnd(12)} ${shape.padEnd(24)} ${two(of('script'))} ${two(of('task'))} ${two(of('all'))} ${rate.toFixed(0).padStart(12)}`,
      );
    }
    const ratio = (key) => (figures.ours[key] / figures['react-flow'][key]).toFixed(2);
    console.log(
      `${name.padEnd(12)} ours / react-flow         ${ratio('script').padStart(8)} ${ratio('task').padStart(8)} ${ratio('all').padStart(8)}`,
    );
  }
  console.log(`load average ${loadavg()[0].toFixed(1)}`);
} finally {
  await browser.close();
  await server.close();
}
