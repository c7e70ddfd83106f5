import { expect, it } from 'vitest';
import { cellWords } from './cell-words.ts';

const cell = { outcome: 'as-before', share: 1, private: 'microsoft-edge', recoveryMs: 0 } as const;

it('says in a few words what becomes of a flow, and for how long it is lost', () => {
  expect(cellWords(cell)).toBe('kept private');
  expect(cellWords({ ...cell, private: 'customer-edge' })).toBe('as before');
  expect(cellWords({ ...cell, outcome: 'internet', recoveryMs: 900 })).toBe('over the internet, 900 ms');
  expect(cellWords({ ...cell, outcome: 'degraded', share: 0.638 })).toBe('64 % gets through');
  expect(cellWords({ ...cell, outcome: 'lost', share: 0, recoveryMs: null })).toBe('lost');
  expect(cellWords({ ...cell, outcome: 'lost', share: 0.5, recoveryMs: null })).toBe('50 % left');
  expect(cellWords({ ...cell, outcome: 'other-way-back', recoveryMs: 60_900 })).toBe(
    'back another way, 60.9 s',
  );
});
