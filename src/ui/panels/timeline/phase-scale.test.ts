import { describe, expect, it } from 'vitest';
import { marksUpTo } from './phase-scale.ts';

describe('the marks on the axis of a failure', () => {
  const texts = (endMs: number) => marksUpTo(endMs).map(({ text }) => text);

  it('are round times before its end', () => {
    expect(texts(1_000)).toEqual(['10 ms', '100 ms']);
    expect(texts(61_000)).toEqual(['10 ms', '100 ms', '1 s', '10 s', '1 min']);
  });

  it('leave out what would stand on the one before', () => {
    expect(texts(700_000)).toEqual(['10 ms', '100 ms', '1 s', '10 s', '1 min', '10 min']);
  });
});
