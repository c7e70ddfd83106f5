import { expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

it.each([
  ['the first second says too little', 900, 1, 100, null],
  ['nothing done says nothing', 5_000, 0, 100, null],
  ['what takes ten seconds in all needs none', 2_000, 20, 100, null],
  ['half of a minute', 30_000, 50, 100, 'about 30 s left'],
  ['minutes', 2_000, 1, 121, 'about 4 min left'],
  ['the end is never now', 59_999, 99_999, 100_000, 'about 1 s left'],
] as const)('time left (C-77): %s', (_, elapsed, done, total, words) => {
  expect(timeLeft(elapsed, done, total)).toBe(words);
});
