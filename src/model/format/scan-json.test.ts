import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOf, scanJson } from './scan-json.ts';

const LIMITS = { depth: 64, textLength: 20_000 };
const scan = (text: string) => scanJson(text, LIMITS);

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('scanning JSON', () => {
  it('takes whatever a program writes', () =>
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const odd = scan(text).filter(({ kind }) => kind === 'syntax' || kind === 'too-deep');
        expect(odd).toEqual([]);
      }),
    ));

  it('finds bad syntax exactly where JSON.parse does, also in damaged files', () =>
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom(
          '',
          ',',
          '"',
          '}',
          ']',
          '\\',
          '\u0001',
          'NaN',
          '01',
          '1.',
          '\\u12',
          '\ud800',
          ' \r\n',
        ),
        fc.nat({ max: 3 }),
        (text, where, junk, cut) => {
          const at = text.length === 0 ? 0 : where % text.length;
          const damaged = text.slice(0, at) + junk + text.slice(at + cut);
          expect(scan(damaged).every(({ kind }) => kind !== 'syntax')).toBe(parses(damaged));
        },
      ),
      { numRuns: 500 },
    ));

  it.each([
    ['{"a" 1}', 5, 'a colon after the field name'],
    ['{"a":1 "b":2}', 7, 'a comma or } after this value'],
    ['[1,]', 3, 'a value'],
    ['{"a":1,}', 7, 'a field name in double quotes'],
    ['{"a":1} {', 8, 'nothing after the end of the design'],
    ['', 0, 'a value'],
  ])('says where %j breaks and what it expected', (text, offset, expected) => {
    expect(scan(text)).toMatchObject([{ kind: 'syntax', offset, expected }]);
  });

  it('names equal keys of one object, which JSON.parse merges in silence', () => {
    expect(scan('{"nodes":{"ce1":{},"ce1":{}}}')).toMatchObject([
      { kind: 'duplicate-key', key: 'ce1', path: ['nodes', 'ce1'], offset: 19 },
    ]);
    expect(scan('[{"a":1},{"a":1}]')).toEqual([]);
  });

  it('names keys that reach into the prototype, however they are written', () => {
    const problems = scan('{"__proto__":{}, "a":{"constructor":1}, "\\u005f_proto__":2, "prototype":3}');
    expect(problems.filter(({ kind }) => kind === 'forbidden-key').map(({ path }) => path.join('.'))).toEqual(
      ['__proto__', 'a.constructor', '__proto__', 'prototype'],
    );
  });

  it('stops at the depth allowed, and bears a bomb of brackets', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(scan(nested(64))).toEqual([]);
    expect(scan(nested(65))).toMatchObject([{ kind: 'too-deep' }]);
    expect(scan(nested(1_000_000))).toMatchObject([{ kind: 'too-deep', offset: 64 }]);
  });

  it('counts the characters of a text as they are read, not as they are written', () => {
    expect(scan(JSON.stringify('x'.repeat(20_000)))).toEqual([]);
    expect(scan(`"${'\\u0041'.repeat(20_000)}"`)).toEqual([]);
    expect(scan(JSON.stringify('x'.repeat(20_001)))).toMatchObject([{ kind: 'long-text', length: 20_001 }]);
  });

  it('bears a text of many megabytes', () => {
    expect(scan(JSON.stringify('x'.repeat(20_000_000)))).toMatchObject([{ kind: 'long-text' }]);
  });
});

describe('lines and columns', () => {
  it('are counted from 1, and a Windows line end is one line end', () => {
    expect(positionOf('abc', 0)).toEqual({ line: 1, column: 1 });
    expect(positionOf('a\r\nbc', 4)).toEqual({ line: 2, column: 2 });
  });
});
