/**
 * What the main thread of the built app does while the worker is busy: every pair of failures of one design, and intents
 * checked again after an edit in another. Tasks are measured in processor time, which other programs on the machine do
 * not lengthen.
 */
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser } from '../../scripts/browser.mjs';

const PATIENCE = { timeout: 600_000 };
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

export async function inChromium(sweepFile, intentsFile) {
  const root = process.cwd();
  await build({ root, logLevel: 'error' });
  const server = await preview({ root, logLevel: 'error', preview: { port: 0, strictPort: false } });
  const found = findBrowser();
  const browser = await chromium.launch(found?.path ? { executablePath: found.path } : {});
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.resolvedUrls.local[0]);
    const traced = async (work) => {
      await browser.startTracing(page, { categories: CATEGORIES });
      const began = performance.now();
      await work();
      const seconds = (performance.now() - began) / 1000;
      return { ...mainThread(JSON.parse(await browser.stopTracing())), seconds };
    };

    await open(page, sweepFile);
    await page.getByRole('tab', { name: /^Every failure/ }).click();
    await page.getByText(/^All \d+ tried$/).waitFor(PATIENCE);
    const sweep = await traced(async () => {
      await page.getByRole('button', { name: 'Try every pair as well' }).click();
      await page.getByText(/^All \d{3,} tried$/).waitFor(PATIENCE);
    });

    await open(page, intentsFile);
    await page.getByRole('tab', { name: /^Intents/ }).click();
    await page.getByText(/^\d+ of 50 hold$/).waitFor(PATIENCE);
    await page.getByLabel('New intent').fill('Every flow reaches its destination.');
    await page.getByRole('button', { name: 'Add intent' }).hover();
    const intents = await traced(async () => {
      await page.getByRole('button', { name: 'Add intent' }).click();
      await page.getByText(/^\d+ of 51 hold$/).waitFor(PATIENCE);
    });
    return { 'all pairs are swept': sweep, 'intents are checked again': intents };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function open(page, file) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  await (await chooser).setFiles(file);
}

/**
 * Milliseconds of processor time of the page's main thread. What the browser's driver asks of the page, such as to look
 * through it for a name, is no work of the page and left out.
 */
function mainThread({ traceEvents }) {
  const main = traceEvents.find(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const own = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === main?.pid && tid === main?.tid);
  const driver = own.filter(
    ({ name, args }) => name === 'Receive mojo message' && JSON.stringify(args).includes('DevToolsSession'),
  );
  const tasks = own.filter(
    ({ name, ts, dur = 0 }) =>
      /RunTask$/.test(name) && !driver.some((asked) => asked.ts >= ts && asked.ts <= ts + dur),
  );
  const times = tasks.map(({ tdur = 0 }) => tdur / 1000);
  return { longest: Math.max(0, ...times), all: times.reduce((sum, ms) => sum + ms, 0) };
}
