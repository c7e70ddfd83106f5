/**
 * A thousand and ten thousand devices in headless Chromium: processor time of the main thread to open, and for each step of
 * panning, of dragging one device, to select all, and to undo. Our canvas beside React Flow as it comes, with the same
 * nodes, links, sizes and places, everything in view, in turns within one run. Last, panning at 100 %, which is to cost the
 * same whatever the size of the design.
 *
 * Figures are processor time; the ratios are what counts, and what is gated.
 */
import { loadavg } from 'node:os';
import { mainThreadOf, onPage } from '../on-page.mjs';

const SIZES = [
  { count: 1000, rounds: 3, steps: 20, atLeast: 4 },
  { count: 10_000, rounds: 1, steps: 10, atLeast: 20 },
];
const SHAPES = ['ours', 'react-flow'];
async function measure(browser, url, shape, { count, steps }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(240_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const spent = await mainThreadOf(page);
  const cost = async (work) => {
    await page.evaluate(() => globalThis.bench.settle());
    const before = await spent();
    await work();
    await page.evaluate(() => globalThis.bench.settle());
    return (await spent()) - before;
  };
  await page.goto(`${url}#${shape}-${count}`);
  await page.waitForFunction(() => globalThis.bench);
  const start = await spent();
  await page.evaluate(() => globalThis.bench.open());
  await page.waitForFunction(
    (nodes) =>
      globalThis.bench.zoom() < 0.9 &&
      (document.querySelector('.far-picture') ||
        document.querySelectorAll('.react-flow__node').length === nodes),
    count,
  );
  await page.evaluate(() => globalThis.bench.settle());
  const result = { open: (await spent()) - start };
  result.pan = (await cost(() => page.evaluate((n) => globalThis.bench.pan(n), steps))) / steps;

  const id = `r${Math.floor(count / 3)}`;
  const at = await page.evaluate((node) => globalThis.bench.spot(node), id);
  await page.mouse.move(at.x - 1, at.y);
  await page.mouse.move(at.x, at.y);
  await page.waitForSelector(`[data-id="${id}"]`);
  await page.mouse.down();
  await page.mouse.move(at.x + 8, at.y + 8);
  result.drag =
    (await cost(async () => {
      for (let step = 1; step <= steps; step += 1)
        await page.mouse.move(at.x + 8 + step * 3, at.y + 8 + step);
    })) / steps;
  const place = () =>
    page.evaluate((node) => document.querySelector(`[data-id="${node}"]`)?.style.transform, id);
  const there = await place();
  await page.mouse.up();
  await page.mouse.move(5, 5);
  result.undo = await cost(() => page.evaluate(() => globalThis.bench.undo()));
  if (shape === 'react-flow' && (await place()) === there) errors.push('nothing was dragged and undone');
  result['select all'] = await cost(() => page.evaluate(() => globalThis.bench.selectAll()));
  if (shape === 'ours') {
    await page.evaluate(() => globalThis.bench.zoomIn());
    await page.waitForTimeout(500);
    result.close = (await cost(() => page.evaluate((n) => globalThis.bench.pan(n), steps))) / steps;
  }
  await page.close();
  if (errors.length) throw new Error(`${shape} ${count}: ${errors[0]}`);
  return result;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => value.toFixed(1).padStart(10);

const close = {};
await onPage('canvas', async (browser, url) => {
  for (const size of SIZES) {
    const rounds = Object.fromEntries(SHAPES.map((shape) => [shape, []]));
    for (let round = 0; round < size.rounds; round += 1) {
      for (const shape of SHAPES) rounds[shape].push(await measure(browser, url, shape, size));
    }
    console.log(`\n${size.count} devices, main thread ms       ours  react-flow      ratio`);
    const total = { ours: 0, 'react-flow': 0 };
    for (const step of ['open', 'pan', 'drag', 'undo', 'select all']) {
      const of = (shape) => median(rounds[shape].map((round) => round[step]));
      const times = step === 'pan' || step === 'drag' ? size.steps : 1;
      for (const shape of SHAPES) total[shape] += of(shape) * times;
      const ratio = of('react-flow') / of('ours');
      console.log(
        `${step.padEnd(28)}${ms(of('ours'))}  ${ms(of('react-flow'))}  ${ratio.toFixed(1).padStart(8)}×`,
      );
    }
    const ratio = total['react-flow'] / total.ours;
    console.log(
      `${'all of it'.padEnd(28)}${ms(total.ours)}  ${ms(total['react-flow'])}  ${ratio.toFixed(1).padStart(8)}×`,
    );
    close[size.count] = median(rounds.ours.map((round) => round.close));
    if (ratio < size.atLeast) {
      console.error(`At ${size.count} devices it is to be at least ${size.atLeast}× less.`);
      process.exitCode = 1;
    }
  }
  const [small, large] = Object.values(close);
  console.log(
    `\npanning at 100 %, ms per step: ${small.toFixed(2)} of 1,000, ${large.toFixed(2)} of 10,000 devices`,
  );
  console.log(`load average ${loadavg()[0].toFixed(1)}`);
});
