/**
 * A thousand, five thousand and twenty thousand packets on their way over a design of two hundred things, in headless
 * Chromium without a GPU: processor time of the page's main thread for each frame, and frames a second. Our own packet
 * layer beside the same envelopes as SVG that the browser animates (`animateMotion`), in turns within one run.
 *
 * Gated are processor times: of the main thread against the rival's, and of the worker that draws against the time of a
 * frame. Frames a second are told, since they depend on what else the machine does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { mainThreadOf, onPage } from '../on-page.mjs';

const SIZES = [1000, 5000, 20_000];
const ROUNDS = 3;
const SECONDS = 4;
/** At 5,000 packets the main thread is to do at most a fiftieth of the rival's work. */
const AT_LEAST = { 5000: 50 };
/** At 20,000 the worker's processor time is to leave room for thirty frames a second. */
const FRAME_MS = 1000 / 30;

/** Processor time of all threads of workers of this browser, ms. Null where the system does not tell. */
function workerTime() {
  try {
    let ticks = 0;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      let threads = [];
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) continue;
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) continue;
        threads = readdirSync(`/proc/${pid}/task`);
      } catch {
        continue; // it has ended meanwhile
      }
      for (const thread of threads) {
        const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
        if (!stat.includes('(DedicatedWorker')) continue;
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        ticks += Number(fields[11]) + Number(fields[12]);
      }
    }
    return ticks * 10;
  } catch {
    return null;
  }
}

/** Told to the browser, so that its processes are known from those of others. */
const profile = `bench-packets-${process.pid}`;

async function measure(browser, url, shape, count) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(120_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  await page.waitForFunction(() => globalThis.bench?.ready());
  const spent = await mainThreadOf(page);
  await page.evaluate(([how, n]) => globalThis.bench[how](n), [shape, count]);
  let result;
  if (shape === 'ours') {
    if (count > 0)
      await page.waitForFunction(
        (n) =>
          Number(
            globalThis.bench
              .shown()
              .replace(/\D*([\d,]+) packets.*/, '$1')
              .replaceAll(',', ''),
          ) >
          n * 0.99,
        count,
      );
    await page.waitForTimeout(1000);
    const [worker] = page.workers();
    await worker?.evaluate(() => {
      const request = self.requestAnimationFrame.bind(self);
      self.frames = 0;
      self.requestAnimationFrame = (draw) =>
        request((now) => {
          self.frames += 1;
          draw(now);
        });
    });
    const [before, drawn] = [await spent(), workerTime()];
    const start = performance.now();
    await page.waitForTimeout(SECONDS * 1000);
    const main = (await spent()) - before;
    const seconds = (performance.now() - start) / 1000;
    const frames = (await worker?.evaluate(() => self.frames)) ?? seconds * 60;
    const after = workerTime();
    result = {
      main: main / frames,
      rate: frames / seconds,
      worker: after === null ? null : (after - drawn) / frames,
    };
  } else {
    await page.waitForTimeout(1000);
    const before = await spent();
    const start = performance.now();
    const frames = await page.evaluate((ms) => globalThis.bench.frames(ms), SECONDS * 1000);
    result = {
      main: ((await spent()) - before) / frames,
      rate: (frames * 1000) / (performance.now() - start),
      worker: null,
    };
  }
  await page.close();
  if (errors.length) throw new Error(`${shape} ${count}: ${errors[0]}`);
  return result;
}

const least = (values) => Math.min(...values);
const figure = (value, digits = 2) => (value === null ? '–' : value.toFixed(digits)).padStart(9);

await onPage(
  'packets',
  async (browser, url) => {
    const idle = await measure(browser, url, 'ours', 0);
    console.log(`an idle page: ${idle.main.toFixed(2)} ms of the main thread for each sixtieth of a second`);
    console.log('\nms for each frame       ours: main    worker   frames/s   SVG: main   frames/s   ratio');
    for (const count of SIZES) {
      const rounds = { ours: [], svg: [] };
      for (let round = 0; round < ROUNDS; round += 1)
        for (const shape of ['ours', 'svg']) rounds[shape].push(await measure(browser, url, shape, count));
      const of = (shape, what) => rounds[shape].map((round) => round[what]);
      const [ours, theirs] = [least(of('ours', 'main')), least(of('svg', 'main'))];
      const worker = of('ours', 'worker').includes(null) ? null : least(of('ours', 'worker'));
      const ratio = theirs / ours;
      console.log(
        `${`${count.toLocaleString('en')} packets`.padEnd(24)}${figure(ours)} ${figure(worker)}  ${figure(Math.max(...of('ours', 'rate')), 0)}   ${figure(theirs)}  ${figure(Math.max(...of('svg', 'rate')), 1)} ${figure(ratio, 0)}×`,
      );
      if (ratio < (AT_LEAST[count] ?? 0)) {
        console.error(`At ${count} packets it is to be at least ${AT_LEAST[count]}× less.`);
        process.exitCode = 1;
      }
      if (worker !== null && worker > FRAME_MS) {
        console.error(
          `${worker.toFixed(1)} ms of the worker for each frame leave no room for 30 frames a second.`,
        );
        process.exitCode = 1;
      }
    }
    console.log(`\nload average ${loadavg()[0].toFixed(1)}, least of ${ROUNDS} rounds of ${SECONDS} s`);
  },
  ['--disable-gpu', `--user-agent=Chromium ${profile}`],
);
