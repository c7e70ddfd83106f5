import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

const read = (line: string, words = 1) =>
  readOptions(line.split(' '), { values: ['junit', 'fail'], switches: ['double'], words });

it('reads words, switches, and values that stand after their option or are joined to it', () => {
  expect(read('a.json --junit x.xml --double --fail=ce1 --fail p1=loss:5%')).toEqual({
    words: ['a.json'],
    values: new Map([
      ['junit', ['x.xml']],
      ['fail', ['ce1', 'p1=loss:5%']],
    ]),
    flags: new Set(['double']),
  });
});

it('takes a dash alone for a file', () => {
  expect(read('- b.json', 2)).toMatchObject({ words: ['-', 'b.json'] });
});

it.each([
  ['a.json --junti x', 'There is no option --junti here. There are: --junit, --fail, --double, --help.'],
  ['a.json --junti=x', 'There is no option --junti here.'],
  ['a.json -j x', 'There is no option -j here.'],
  ['a.json --junit', '--junit needs a value after it.'],
  ['a.json --junit=', '--junit needs a value after it.'],
  ['a.json --junit --double', '--junit needs a value after it.'],
  ['a.json --double=yes', '--double takes no value.'],
  ['a.json b.json', 'b.json: this command takes one file.'],
])('refuses %s', (line, says) => {
  expect(read(line)).toContain(says);
});
