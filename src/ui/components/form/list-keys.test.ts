import { describe, expect, it } from 'vitest';
import { reordered, replaced, without } from './list-keys.ts';

describe('editing a list', () => {
  const rules = ['a', 'b', 'c'];

  it('moves a row up or down and keeps all others in order', () => {
    expect(reordered(rules, 2, 0)).toEqual(['c', 'a', 'b']);
    expect(reordered(rules, 0, 1)).toEqual(['b', 'a', 'c']);
  });

  it('moves nothing over the edge', () => {
    expect(reordered(rules, 0, -1)).toBe(rules);
    expect(reordered(rules, 2, 3)).toBe(rules);
  });

  it('removes and replaces one row', () => {
    expect(without(rules, 1)).toEqual(['a', 'c']);
    expect(replaced(rules, 1, 'x')).toEqual(['a', 'x', 'c']);
  });
});
