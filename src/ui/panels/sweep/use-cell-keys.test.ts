import { expect, it } from 'vitest';
import { nextCell } from './use-cell-keys.ts';

const from = (row: number, column: number, key: string) => {
  const next = nextCell({ row, column }, key, 4, 3);
  return next && [next.row, next.column];
};

it('goes from cell to cell, and stays where there is no other', () => {
  expect(from(1, 1, 'ArrowDown')).toEqual([2, 1]);
  expect(from(1, 1, 'ArrowRight')).toEqual([1, 2]);
  expect(from(3, 2, 'ArrowDown')).toEqual([3, 2]);
  expect(from(0, 0, 'ArrowUp')).toEqual([0, 0]);
  expect(from(2, 1, 'Home')).toEqual([2, 0]);
  expect(from(2, 0, 'End')).toEqual([2, 2]);
  expect(from(0, 1, 'PageDown')).toEqual([3, 1]);
});

it('leaves all other keys to whom they belong', () => {
  expect(from(1, 1, 'Enter')).toBeNull();
  expect(from(1, 1, 'Tab')).toBeNull();
});
