// T-A1 in full: builds the page, serves it, and kills the browser or the page in it as often as asked.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.mjs';
import { freePort } from '../free-port.mjs';
import { killRuns } from './kill.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

/** @param {{ number(name: string, otherwise: number): number, seed: number }} options */
export async function soakKill({ number, seed }) {
  const built = spawnSync(npx, ['--no-install', 'vite', 'build', '--logLevel=warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) return false;
  const port = await freePort();
  const server = spawn(npx, ['--no-install', 'vite', 'preview', '--port', String(port)], {
    cwd: root,
    stdio: 'ignore',
    detached: true,
  });
  const origin = `http://127.0.0.1:${port}/`;
  try {
    await answering(origin);
    let lost = 0;
    const random = randomFrom(seed);
    const kills = Array.from({ length: number('kills', 200) }, (_, index) => ({
      how: index % 2 === 0 ? 'browser' : 'page',
      afterMs: 100 + Math.floor(random() * 1900),
    }));
    const outcomes = await killRuns({
      origin,
      executable: findBrowser()?.path ?? chromium.executablePath(),
      kills,
      tell({ kill, made, due, found, name }) {
        const fine = found >= due && found <= made && /^(One circuit in Amsterdam|edit \d+)$/.test(name);
        if (!fine) lost += 1;
        console.log(
          `${fine ? 'ok  ' : 'LOST'} ${kill.how} after ${kill.afterMs} ms: ${found} of ${made}, ${due} due`,
        );
      },
    });
    console.log(`${outcomes.length} kills, ${lost} with a change lost`);
    return lost === 0 && outcomes.length === kills.length;
  } finally {
    process.kill(-server.pid);
  }
}

async function answering(origin) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      await fetch(origin).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The page is not served.');
}

/** Mulberry32: the same moments for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
