import { describe, expect, it } from 'vitest';
import { arranged } from './arrange.ts';

const boxes = new Map([
  ['a', { x: 0, y: 10, width: 100, height: 50 }],
  ['b', { x: 130, y: 0, width: 200, height: 100 }],
  ['c', { x: 500, y: 40, width: 100, height: 50 }],
]);

describe('lining up (C-37)', () => {
  it('moves to the outermost edge, and names only what moves', () => {
    expect([...arranged(boxes, 'right')]).toEqual([
      ['a', { x: 500, y: 10 }],
      ['b', { x: 400, y: 0 }],
    ]);
    expect([...arranged(boxes, 'top')].map(([id]) => id)).toEqual(['a', 'c']);
  });

  it('goes by middles', () => {
    expect(arranged(boxes, 'middle').get('a')).toEqual({ x: 0, y: 25 });
  });
});

describe('spacing out (C-37)', () => {
  it('keeps the outermost two and makes the gaps equal', () => {
    const places = arranged(boxes, 'across');
    expect([...places]).toEqual([['b', { x: 200, y: 0 }]]);
  });

  it('needs three', () => {
    expect(arranged(new Map([...boxes].slice(0, 2)), 'across').size).toBe(0);
  });
});
