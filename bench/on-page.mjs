// A benchmark's page, built for itself alone, and a browser to open it in: nothing of it is in the product's build.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { findBrowser } from '../scripts/browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} name - Of the folder: `bench/<name>/index.html` is the page.
 * @param {(browser: import('@playwright/test').Browser, url: string) => Promise<void>} run - With the address of the page.
 * @param {readonly string[]} [args] - For the browser.
 */
export async function onPage(name, run, args = []) {
  const config = {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    plugins: [react(), tailwindcss()],
    worker: { format: 'es' },
    build: {
      outDir: path.join(root, `node_modules/.cache/bench-${name}`),
      emptyOutDir: true,
      target: 'baseline-widely-available',
      rolldownOptions: { input: path.join(root, `bench/${name}/index.html`) },
    },
  };
  await build(config);
  const server = await preview({ ...config, preview: { port: 0, strictPort: false } });
  const found = findBrowser();
  const browser = await chromium.launch({ ...(found?.path ? { executablePath: found.path } : {}), args });
  try {
    await run(browser, `${server.resolvedUrls.local[0]}bench/${name}/`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @returns What tells the processor time of the page's main thread so far, ms. */
export async function mainThreadOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
}
