import { expect, it } from 'vitest';
import { aField, left, options } from './field-builder.ts';
import { lowestIgpMetric } from './lowest-igp-metric.ts';

it('takes the nearest exit', () => {
  const field = aField({ igpMetric: 20 }, { igpMetric: 10 }, { igpMetric: 10 });
  const [winner = 0] = [1, 2];
  const words = [winner, 0].map((row) => lowestIgpMetric.words(field, row, options()));
  lowestIgpMetric.keep(field, options());
  expect(left(field)).toEqual([1, 2]);
  expect(words).toEqual(['metric 10 to the next hop', 'metric 20 to the next hop']);
});
