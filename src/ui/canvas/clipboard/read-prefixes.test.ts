import { describe, expect, it } from 'vitest';
import { readPrefixes } from './read-prefixes.ts';

describe('pasted text (C-23)', () => {
  it('is a list of prefixes, one a line', () => {
    expect(readPrefixes('10.1.0.0/24\n10.1.1.0/24\r\n\n').map(({ prefix }) => prefix)).toEqual([
      '10.1.0.0/24',
      '10.1.1.0/24',
    ]);
  });

  it('is a table with headings, quotes and the name beside', () => {
    expect(readPrefixes('Site;CIDR\n"Delft";10.2.0.0/16\nGouda;10.3.0.0/16')).toEqual([
      { name: 'Delft', prefix: '10.2.0.0/16' },
      { name: 'Gouda', prefix: '10.3.0.0/16' },
    ]);
  });

  it('is nothing for the drawing when a line is something else', () => {
    expect(readPrefixes('10.1.0.0/24\nhello\n10.1.1.0/24')).toEqual([]);
    expect(readPrefixes('hello')).toEqual([]);
    expect(readPrefixes('')).toEqual([]);
  });
});
