import { describe, expect, it } from 'vitest';
import { parseDate, parseMilliseconds, parseSeconds, parseWholeMilliseconds } from './parse-time.ts';

const said = (result: { ok: true; value: unknown } | { ok: false; error: string }) =>
  result.ok ? result.value : result.error;

describe('a time field', () => {
  it.each([
    ['300 ms', 300],
    ['300', 300],
    ['0.3 s', 300],
    ['2 min', 120_000],
    ['250 us', 0.25],
  ])('reads %s as milliseconds', (text, expected) => expect(said(parseMilliseconds(text))).toBe(expected));

  it('refuses what is no time', () => {
    expect(said(parseMilliseconds('soon'))).toBe('"soon" is not a time. Write one like 300 ms or 0.3 s.');
    expect(said(parseMilliseconds('-3 ms'))).toContain('is not a time');
    expect(said(parseMilliseconds('30 h'))).toBe('A time is at most a day.');
  });

  it('reads BGP timers in seconds, whole ones only', () => {
    expect(said(parseSeconds('180'))).toBe(180);
    expect(said(parseSeconds('3 min'))).toBe(180);
    expect(said(parseSeconds('1500 ms'))).toBe('It is a whole number of seconds, at most 65535.');
  });

  it('keeps the BFD interval between its bounds', () => {
    expect(said(parseWholeMilliseconds(10, 60_000)('300 ms'))).toBe(300);
    expect(said(parseWholeMilliseconds(10, 60_000)('5 ms'))).toBe(
      'It is a whole number of milliseconds from 10 to 60000.',
    );
  });
});

describe('a date field', () => {
  it.each([
    ['2024-05-31', '2024-05-31'],
    ['2024-5-1', '2024-05-01'],
    ['31.05.2024', '2024-05-31'],
    ['31 May 2024', '2024-05-31'],
    ['May 31, 2024', '2024-05-31'],
    ['1 september 2017', '2017-09-01'],
  ])('reads %s', (text, expected) => expect(said(parseDate(text))).toBe(expected));

  it('does not guess which of two numbers is the month', () =>
    expect(said(parseDate('05/06/2024'))).toBe(
      '"05/06/2024" is not a date. Write one like 2024-05-31 or 31 May 2024.',
    ));

  it('knows the calendar', () => {
    expect(said(parseDate('2023-02-29'))).toBe('There is no such day as "2023-02-29".');
    expect(said(parseDate('2024-02-29'))).toBe('2024-02-29');
    expect(said(parseDate('31 Foo 2024'))).toContain('is not a date');
    expect(said(parseDate('2024-13-01'))).toContain('There is no such day');
  });
});
