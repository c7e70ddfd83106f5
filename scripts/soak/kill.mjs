// T-A1: kills the browser, or only the page's process, in the middle of edits, and looks at what is there afterwards.
// Used by e2e/kill.spec.ts with a few kills and by `npm run soak -- --only kill` with many.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';

/**
 * No change older than this when the end comes may be lost. Where the machine itself makes the page, or a write of a single
 * number, wait, so much longer: a change waits for the write that is under way, and then for its own.
 */
const GRACE_MS = 500;
const NAME = 'input[aria-label="Name of the design"]';

/**
 * @typedef {{ readonly how: 'browser' | 'page', readonly afterMs: number }} Kill
 * @typedef {{ readonly kill: Kill, readonly made: number, readonly due: number, readonly found: number, readonly name: string }} Outcome
 */

/**
 * Each kill goes on with the design that the last one left.
 *
 * @param {{ origin: string, executable: string, kills: readonly Kill[], tell?: (outcome: Outcome) => void }} options
 * @returns {Promise<Outcome[]>}
 */
export async function killRuns({ origin, executable, kills, tell = () => {} }) {
  const profile = mkdtempSync(path.join(tmpdir(), 'handoff-kill-'));
  const outcomes = [];
  let browser = await launch(executable, profile);
  let page = await open(browser, origin);
  let edit = 0;
  /** What the design was opened with. */
  let kept = 0;
  try {
    for (const kill of kills) {
      const first = edit;
      const times = [];
      const end = Date.now() + kill.afterMs;
      let killed = false;
      let slowest = 0;
      let slowestWrite = 0;
      const ending = delay(kill.afterMs).then(async () => {
        killed = true;
        if (kill.how === 'browser') await browser.kill();
        else await page.goto('chrome://crash').catch(() => {});
      });
      while (!killed) {
        edit += 1;
        const at = Date.now();
        // An answer that never comes is the kill itself.
        const done = await Promise.race([
          page.evaluate(rename, [NAME, `edit ${edit}`]).catch(() => null),
          ending.then(() => null),
        ]);
        if (done === null) break;
        slowestWrite = done;
        slowest = Math.max(slowest, Date.now() - at);
        times.push(at);
      }
      await ending;
      const grace = Math.max(GRACE_MS, 5 * slowest, 3 * slowestWrite);
      const old = times.filter((at) => at <= end - grace).length;
      // What the kill before took is not there to be lost again.
      const due = old > 0 ? first + old : kept;
      if (kill.how === 'browser') browser = await launch(executable, profile);
      page = await open(browser, origin);
      const name = await page.locator(NAME).inputValue();
      const found = /^edit \d+$/.test(name) ? Number(name.slice(5)) : 0;
      kept = found;
      const outcome = { kill, made: edit, due, found, name };
      outcomes.push(outcome);
      tell(outcome);
    }
  } finally {
    await browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return outcomes;
}

/** In the page: as if somebody had typed the name and left the field. @returns How long a write took at most, so far. */
function rename([field, name]) {
  const input = document.querySelector(field);
  input.focus();
  input.value = name;
  input.blur();
  const { slowest, since } = window.writes;
  return Math.max(slowest, performance.now() - since);
}

/** In the page: writes a number again and again, to a database of its own, to know what a write costs on this machine now. */
function watchWrites() {
  window.writes = { slowest: 0, since: performance.now() };
  const asked = indexedDB.open('what-a-write-takes', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('numbers');
  asked.onsuccess = () => {
    const write = () => {
      window.writes.since = performance.now();
      const tx = asked.result.transaction('numbers', 'readwrite', { durability: 'relaxed' });
      // As a change is kept: what is there is looked at first.
      tx.objectStore('numbers').get(1).onsuccess = () => tx.objectStore('numbers').put(1, 1);
      tx.oncomplete = () => {
        window.writes.slowest = Math.max(window.writes.slowest, performance.now() - window.writes.since);
        setTimeout(() => {
          window.writes.since = performance.now();
          write();
        }, 20);
      };
    };
    write();
  };
}

async function open(browser, origin) {
  const context = browser.connection.contexts()[0];
  const page = await context.newPage();
  await page.goto(origin);
  await page.locator(NAME).waitFor();
  await page.evaluate(watchWrites);
  return page;
}

async function launch(executable, profile) {
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const endpoint = await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`The browser did not start: ${said.slice(-400)}`)));
  });
  const connection = await chromium.connectOverCDP(endpoint);
  return {
    connection,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      // With all its processes: none may finish what it was at.
      process.kill(-child.pid, 'SIGKILL');
      await gone;
      await connection.close().catch(() => {});
    },
  };
}

const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
