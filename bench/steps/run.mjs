/**
 * What a step costs the page's main thread, with the whole screen there, in headless Chromium: one step back in a story of
 * ten thousand events, beside one of a few hundred; and one step on of a packet, which selects it on the drawing, in the
 * list and in Why at once, for each list. Processor time from the key to the picture, the median of many; beside it what a
 * frame has. Gated is the ratio of the long story to the short, which is the same on a slow machine.
 */
import { loadavg } from 'node:os';
import { mainThreadOf, onPage } from '../on-page.mjs';

const STEPS = 24;
const ROUNDS = 3;
/** How much longer a step back may take in the long story: its length is not to matter. */
const AT_MOST = 1.5;
const FRAME_MS = 1000 / 60;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function opened(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(url);
  await page.waitForFunction(() => globalThis.bench?.ready());
  const spent = await mainThreadOf(page);
  /** Of each press of the key, from a page at rest to a page at rest. */
  const costs = async (key, times) => {
    const all = [];
    for (let step = 0; step < times; step += 1) {
      await page.waitForTimeout(120);
      const before = await spent();
      await page.keyboard.press(key);
      await page.evaluate(() => globalThis.bench.settle());
      all.push((await spent()) - before);
    }
    return median(all);
  };
  return { page, costs };
}

/** @returns Events there are, and ms of a step back among the last of them. */
async function stepBack(browser, url, atLeast) {
  const { page, costs } = await opened(browser, url);
  const events = await page.evaluate((count) => globalThis.bench.lengthen(count), atLeast);
  await page.evaluate(() => globalThis.bench.show('timeline'));
  await page.getByRole('checkbox', { name: 'Only what concerns this flow' }).uncheck();
  const list = page.getByRole('listbox', { name: 'All that happens, in order' });
  await list.focus();
  await page.keyboard.press('End');
  const last = await list.getAttribute('aria-activedescendant');
  // Past the steps of the packet, into the events.
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowUp');
  const cost = await costs('ArrowUp', STEPS);
  if ((await list.getAttribute('aria-activedescendant')) === last) throw new Error('it did not step back');
  await page.close();
  return { events, cost };
}

/** @returns Ms of a step on, with that list in the dock. */
async function linked(browser, url, tab) {
  const { page, costs } = await opened(browser, url);
  await page.evaluate((name) => globalThis.bench.show(name), tab);
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
  const words = page.locator('.step-words');
  const before = await words.innerText();
  const cost = await costs('Period', 12);
  if ((await words.innerText()) === before) throw new Error(`${tab}: nothing was selected`);
  await page.close();
  return cost;
}

await onPage('steps', async (browser, url) => {
  const [few, many] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    few.push(await stepBack(browser, url, 1));
    many.push(await stepBack(browser, url, 10_000));
  }
  const lists = {};
  for (const tab of ['ledger', 'ladder', 'timeline']) lists[tab] = await linked(browser, url, tab);
  console.log('ms of the main thread');
  const stories = [few, many].map((all) => ({ ...all[0], cost: Math.min(...all.map(({ cost }) => cost)) }));
  for (const { events, cost } of stories)
    console.log(
      `one step back in ${events.toLocaleString('en').padStart(6)} events  ${cost.toFixed(1).padStart(8)}`,
    );
  for (const [tab, cost] of Object.entries(lists))
    console.log(`one step on: drawing, Why, ${tab.padEnd(10)} ${cost.toFixed(1).padStart(6)}`);
  console.log(`a frame has ${FRAME_MS.toFixed(1)}; load average ${loadavg()[0].toFixed(1)}`);
  const [short, long] = stories;
  if (long.cost > short.cost * AT_MOST) {
    console.error(`A step back in the long story costs more than ${AT_MOST} times one in the short.`);
    process.exitCode = 1;
  }
});
