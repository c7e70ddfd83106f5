import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '=cmd|" /C calc"!A0'])(
  'lets no cell be a formula: %j (T-B1)',
  (text) => {
    expect(csvOf([[text]])).toMatch(/^\uFEFF"?'/);
  },
);

it('quotes what would break a row', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['say "x"', 'one\r\ntwo'],
      ['1,2', 'plain'],
    ]),
  ).toBe('\uFEFFa,b\r\n"say ""x""","one\r\ntwo"\r\n"1,2",plain\r\n');
});

it('has as many rows and cells as it was given, whatever is in them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      expect(parse(csvOf(rows)).map((row) => row.length)).toEqual(rows.map((row) => row.length));
    }),
  );
});

/** As a spreadsheet reads it. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  const token = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  token.lastIndex = 1;
  for (let found = token.exec(csv); found; found = token.exec(csv)) {
    rows.at(-1)?.push(found[1] ?? '');
    if (found[2] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
