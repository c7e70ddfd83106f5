import { expect, it } from 'vitest';
import { LabelPlaces } from './place-labels.ts';

const box = (x: number, y: number) => ({ x, y, width: 40, height: 20 });

it('takes the first candidate when all are free', () => {
  expect(new LabelPlaces([], []).take([box(0, 0), box(100, 0)], [0, 8])).toBe(0);
});

it('goes further away rather than cover a card, a ribbon or a label', () => {
  const places = new LabelPlaces([box(0, 0)], [box(100, 0)]);
  const candidates = [box(0, 0), box(100, 0), box(200, 0), box(300, 0)];
  expect(places.take(candidates, [0, 8, 16, 24])).toBe(2);
  expect(places.take(candidates, [0, 8, 16, 24])).toBe(3);
});

it('leaves out a letter or a share rather than write it over another', () => {
  const places = new LabelPlaces([], []);
  expect(places.takeFree([box(0, 0)], [])).toBe(0);
  expect(places.takeFree([box(5, 5)], [])).toBe(-1);
  expect(places.takeIfClear([box(5, 5)], [0], [])).toBe(-1);
  expect(places.takeIfClear([box(5, 5), box(80, 0)], [0, 8], [])).toBe(1);
});
