import { describe, expect, it } from 'vitest';
import { add, countPlaywright, countVitest, summary } from './check.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };

describe('the count at the end of npm test', () => {
  it('takes from Vitest each test as it went, and a file that did not load as one failure', () => {
    const report = {
      numFailedTests: 0, // what Vitest writes when a file does not load
      testResults: [
        {
          status: 'passed',
          assertionResults: [{ status: 'passed' }, { status: 'passed' }, { status: 'pending' }],
        },
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 1 });
  });

  it('takes from Playwright what passed, also on a retry, and errors outside any test', () => {
    const report = { stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 3 }, errors: ['no server'] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 3, flaky: 1 });
  });

  it('adds nothing for a check that is no test, and one failure when that fails', () => {
    expect(add(none, { code: 0, counts: undefined, isTest: false })).toEqual(none);
    expect(add(none, { code: 1, counts: undefined, isTest: false })).toEqual({ ...none, failed: 1 });
  });

  it('counts a runner that failed without a failed test, that wrote no report, or that ran nothing', () => {
    const ran = { passed: 7, failed: 0, skipped: 0 };
    expect(add(none, { code: 1, counts: ran, isTest: true })).toEqual({ ...ran, failed: 1 });
    expect(add(none, { code: 0, counts: undefined, isTest: true })).toEqual({ ...none, failed: 1 });
    expect(add(none, { code: 0, counts: none, isTest: true })).toEqual({ ...none, failed: 1 });
  });

  it('does not count a failed test twice', () => {
    const ran = { passed: 6, failed: 1, skipped: 0 };
    expect(add(none, { code: 1, counts: ran, isTest: true })).toEqual(ran);
  });

  it('is one plain line', () => {
    expect(summary({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(summary({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
  });
});
