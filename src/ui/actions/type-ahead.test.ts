import { expect, it } from 'vitest';
import { firstCalled } from './type-ahead.ts';

const ids = ['1', '2', '3', '4'];
const names: Readonly<Record<string, string>> = { 1: 'FW-E', 2: 'CE1', 3: 'CE2', 4: 'Circuit A' };
const goTo = (text: string, from: string | null) => firstCalled(ids, (id) => names[id] ?? '', text, from);

it('goes on to the next that begins with one letter', () => {
  expect(goTo('c', null)).toBe('2');
  expect(goTo('c', '2')).toBe('3');
  expect(goTo('cc', '3')).toBe('4');
  expect(goTo('ccc', '4')).toBe('2');
});

it('stays while what is typed still fits, and goes on when it does not', () => {
  expect(goTo('ce', '2')).toBe('2');
  expect(goTo('ci', '2')).toBe('4');
});

it('goes nowhere for what nothing begins with', () => {
  expect(goTo('x', '2')).toBeNull();
});
