/**
 * The built app, edited by keyboard in headless Chromium. A circuit is failed, then undo and redo change it to and fro:
 * each is one edit with another report, and nothing else happens on the page.
 */
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser } from '../../scripts/browser.mjs';

/** Runs in the page before the app: notes when a question leaves for the worker, and when what comes back. */
function listenToWorkers() {
  const runs = [];
  globalThis.benchRuns = runs;
  const open = new Map();
  const post = Worker.prototype.postMessage;
  const heard = new WeakSet();
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.question?.type === 'simulate') {
      open.set(message.run, { asked: performance.now(), began: 0 });
      if (!heard.has(this)) {
        heard.add(this);
        this.addEventListener('message', ({ data }) => {
          const run = open.get(data.run);
          if (!run) return;
          if (data.type === 'working') run.began = performance.now();
          if (data.type === 'answer') {
            const now = performance.now();
            runs.push({ worker: now - run.asked, engine: now - run.began });
            open.delete(data.run);
          }
        });
      }
    }
    return post.call(this, message, ...rest);
  };
}

export async function inChromium(root, edits) {
  await build({ root, logLevel: 'error' });
  const server = await preview({ root, logLevel: 'error', preview: { port: 0, strictPort: false } });
  const found = findBrowser();
  const browser = await chromium.launch(found?.path ? { executablePath: found.path } : {});
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    let errors = 0;
    page.on('pageerror', () => errors++);
    await page.addInitScript(listenToWorkers);
    await page.goto(server.resolvedUrls.local[0]);
    await page.waitForFunction(() => globalThis.benchRuns.length > 0, undefined, { timeout: 120_000 });
    await page.getByRole('group', { name: /^Circuit A, / }).click({ position: { x: 30, y: 10 } });
    await page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Fail it' }).click();
    await page.waitForFunction(() => globalThis.benchRuns.length > 1);

    const session = await page.context().newCDPSession(page);
    // Thread ticks: processor time of the main thread, which other programs on the machine do not lengthen.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const metrics = async () => {
      const { metrics: all } = await session.send('Performance.getMetrics');
      return Object.fromEntries(all.map(({ name, value }) => [name, value * 1000]));
    };
    const result = { worker: [], engine: [], mainThread: [], script: [], whole: [], errors: 0 };
    for (let n = 0; n < edits; n++) {
      const before = await metrics();
      const t0 = performance.now();
      await page.keyboard.press(n % 2 === 0 ? 'ControlOrMeta+z' : 'ControlOrMeta+Shift+z');
      const run = await page.evaluate(async (count) => {
        while (globalThis.benchRuns.length < count) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame); // the frame that draws the report
        await new Promise((done) => setTimeout(done));
        return globalThis.benchRuns[count - 1];
      }, n + 3);
      result.whole.push(performance.now() - t0);
      const after = await metrics();
      result.worker.push(run.worker);
      result.engine.push(run.engine);
      result.mainThread.push(after.TaskDuration - before.TaskDuration);
      result.script.push(after.ScriptDuration - before.ScriptDuration);
    }
    return { ...result, errors };
  } finally {
    await browser.close();
    await server.close();
  }
}
