import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/browser.mjs';
import { killRuns } from '../scripts/soak/kill.mjs';
import { expect, test } from './support/test.ts';

// Odd moments: in the middle of a write, shortly after it, and when all is quiet.
const MOMENTS = [730, 1210, 905, 611, 1490, 777, 1003, 560, 1340, 860];

test('nothing older than half a second is lost when the browser or the page is killed in the middle of edits (T-A1)', async ({
  baseURL,
}) => {
  // Ten starts of a browser, on a machine that may be busy with others.
  test.setTimeout(240_000);
  const outcomes = await killRuns({
    origin: baseURL ?? '',
    executable: findBrowser()?.path ?? chromium.executablePath(),
    kills: MOMENTS.map((afterMs, index) => ({ how: index % 2 === 0 ? 'browser' : 'page', afterMs })),
  });
  expect(outcomes).toHaveLength(MOMENTS.length);
  for (const { made, due, found, name } of outcomes) {
    // A name that was typed is there as it was typed, or not at all.
    expect(name).toMatch(/^(One circuit in Amsterdam|edit \d+)$/);
    expect(found).toBeGreaterThanOrEqual(due);
    expect(found).toBeLessThanOrEqual(made);
  }
  // The test would prove nothing if nothing had been due.
  expect(outcomes.filter(({ due }) => due > 0).length).toBeGreaterThan(5);
});
