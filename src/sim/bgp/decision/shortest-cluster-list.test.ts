import { expect, it } from 'vitest';
import { aField, left, options } from './field-builder.ts';
import { shortestClusterList } from './shortest-cluster-list.ts';

it('prefers the route that was reflected fewer times', () => {
  const field = aField({ clusterListLength: 2 }, { clusterListLength: 1 });
  const [winner = 0] = [1];
  const words = [winner, 0].map((row) => shortestClusterList.words(field, row, options()));
  shortestClusterList.keep(field, options());
  expect(left(field)).toEqual([1]);
  expect(words).toEqual(['reflected 1 times', 'reflected 2 times']);
});
