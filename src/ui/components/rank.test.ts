import { expect, it } from 'vitest';
import { rank } from './rank.ts';

const labels = ['Zoom in', 'Fit everything into view', 'Fail it', 'Undo zoom'];
const ranked = (text: string) =>
  rank(text, labels, (label) => ({ label, more: label === 'Fail it' ? 'Failures' : '' }));

it('puts what begins with the text before what only has it', () => {
  expect(ranked('zoom')).toEqual(['Zoom in', 'Undo zoom']);
});

it('takes words in any order', () => {
  expect(ranked('view fit')).toEqual(['Fit everything into view']);
});

it('finds by the group too, last', () => {
  expect(ranked('failures')).toEqual(['Fail it']);
});

it('keeps everything, in order, for no text', () => {
  expect(ranked('  ')).toEqual(labels);
});
