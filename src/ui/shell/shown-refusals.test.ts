import { expect, it } from 'vitest';
import { afterRefusal, type Shown } from './shown-refusals.ts';

const refusal = (message: string) => ({ id: 'x', message, fix: '', about: [] });
const shownAfter = (...messages: string[]) =>
  messages.reduce<readonly Shown[]>((shown, message) => afterRefusal(shown, refusal(message)), []);

it('counts the same refusal instead of showing it twice (C-78)', () => {
  expect(shownAfter('a', 'b', 'a', 'a').map(({ refusal: { message }, count }) => [message, count])).toEqual([
    ['b', 1],
    ['a', 3],
  ]);
});

it('shows three at most, the newest', () => {
  expect(shownAfter('a', 'b', 'c', 'd').map(({ refusal: { message } }) => message)).toEqual(['b', 'c', 'd']);
});
