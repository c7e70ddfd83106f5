import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '#base/refusal.ts';
import type { Result } from '#base/result.ts';
import { drawSvg } from '#drawing/svg/draw-svg.ts';
import { readDesignFile } from '#model/format/embedded-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { templates } from '#templates/registry.ts';
import { designFragment, readDesignFragment } from './link/design-link.ts';

/** T-A11. More in `npm run soak -- --only hostile`. */
const FILES = Number(process.env.SOAK_FILES ?? 500);
const SEED = process.env.SOAK_SEED === undefined ? {} : { seed: Number(process.env.SOAK_SEED) };

const designs = templates.map(({ make }) => make());
const texts = designs.map(writeDocument);
const pictures = designs.map(
  (document, index) =>
    drawSvg({
      document,
      report: null,
      flow: null,
      theme: 'light',
      background: true,
      caption: true,
      embed: texts[index] ?? '',
    }).svg,
);
const links = await Promise.all(
  designs.map((document) => designFragment(document, { element: null, flow: null, step: null })),
);

/** One thing that goes wrong on the way, or that somebody does on purpose. */
type Mutation = (text: string) => string;
const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const cutIn = (text: string, share: number) => Math.floor(text.length * share);

const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(at, fc.integer({ min: 1, max: 0xffff })).map(([share, bits]) => (text: string) => {
    const place = cutIn(text, share);
    return text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ bits) + text.slice(place + 1);
  }),
  at.map((share) => (text: string) => text.slice(0, cutIn(text, share))),
  fc.tuple(at, at).map(([a, b]) => (text: string) => {
    const [from, to] = [cutIn(text, Math.min(a, b)), cutIn(text, Math.max(a, b))];
    return text.slice(0, from) + text.slice(to);
  }),
  fc.tuple(at, at).map(
    ([a, b]) =>
      (text: string) =>
        text.slice(0, cutIn(text, a)) + text.slice(cutIn(text, b)),
  ),
  // another value for whatever stands there
  fc
    .tuple(
      fc.nat(400),
      fc.constantFrom(
        '1e308',
        '-0',
        '1e999',
        'NaN',
        'null',
        '[]',
        '{}',
        '"\\ud800"',
        '"\\u0000"',
        'true',
        '""',
        `"${'x'.repeat(30_000)}"`,
        '[[[[[[[[]]]]]]]]',
        `${'['.repeat(200)}${']'.repeat(200)}`,
      ),
    )
    .map(([nth, value]) => (text: string) => {
      let seen = 0;
      return text.replace(/:\s*("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|null|true|false|\[\]|\{\})/g, (all) =>
        seen++ === nth ? `: ${value}` : all,
      );
    }),
  // another key
  fc
    .tuple(
      fc.nat(400),
      fc.constantFrom(
        '__proto__',
        'constructor',
        'prototype',
        'kind',
        'id',
        '',
        'toString',
        '\\u005f_proto__',
      ),
    )
    .map(([nth, key]) => (text: string) => {
      let seen = 0;
      return text.replace(/"(?:[^"\\]|\\.)*":/g, (all) => (seen++ === nth ? `"${key}":` : all));
    }),
  fc.constantFrom<Mutation>(
    (text) => `\uFEFF${text}`,
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => `${text}${text}`,
    (text) => text.replace('{', '{"name":"twice",'),
    (text) => text.replaceAll('"', "'"),
    (text) => `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>${text}`,
    () => '',
    () => 'null',
    () => '[]',
    () => `{"format":"handoff","version":1,"nodes":${'{"a":'.repeat(5000)}`,
  ),
);
const several = fc.array(mutations, { minLength: 1, maxLength: 3 });
const applied = (text: string, list: readonly Mutation[]) => list.reduce((now, mutate) => mutate(now), text);

function judge(read: Result<unknown, Refusal>): void {
  // An exception would have ended the test; a refusal says what is wrong, and nothing else has happened.
  if (!read.ok) {
    expect(read.error.message).toMatch(/\S/);
    expect(read.error.message.length).toBeLessThan(600);
    expect(JSON.stringify(read.error)).not.toMatch(/undefined|\[object|at \w+ \(/);
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
}

describe(`a file that was changed at random (T-A11, ${FILES} each)`, () => {
  it('is read as a design, or refused in words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), several, (text, list) =>
        judge(readDesignFile(applied(text, list))),
      ),
      { numRuns: FILES, ...SEED },
    );
  });

  it('is read out of a picture, or refused in words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pictures), several, (text, list) =>
        judge(readDesignFile(applied(text, list))),
      ),
      { numRuns: FILES, ...SEED },
    );
  });

  it('is read out of a link, or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...links), several, async (link, list) =>
        judge(await readDesignFragment(`#d=${applied(link.slice(3), list)}`)),
      ),
      { numRuns: FILES, ...SEED },
    );
  });

  it('is read out of a link whose inside was changed, or refused in words', async () => {
    const insides = texts.map((text) => JSON.stringify([1, 'x', '', {}, JSON.parse(text)]));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...insides), several, async (inside, list) =>
        judge(
          await readDesignFragment(`#d=1.${deflateRawSync(applied(inside, list)).toString('base64url')}`),
        ),
      ),
      { numRuns: FILES, ...SEED },
    );
  });
});

describe('a design that would reach into the machinery (T-B2)', () => {
  const reach = ['__proto__', 'constructor', 'prototype'];
  const places: readonly ((key: string) => string)[] = [
    (key) => `{"format":"handoff","version":1,"name":"x","${key}":{"polluted":1}}`,
    (key) => `{"format":"handoff","version":1,"name":"x","nodes":{"${key}":{"polluted":1}}}`,
    (key) => `{"format":"handoff","version":1,"name":"x","settings":{"${key}":{"polluted":1}}}`,
    (key) =>
      `{"format":"handoff","version":1,"name":"x","nodes":{"a":{"id":"a","kind":"router","name":"A","${key}":{"polluted":1}}}}`,
    (key) =>
      `{"format":"handoff","version":1,"name":"x","geometry":{"a":{"x":0,"y":0,"${key}":{"polluted":1}}}}`,
  ];

  it.each(reach)('is refused wherever it says %s, in a file and in a picture', (key) => {
    for (const place of places) {
      for (const text of [
        place(key),
        `<svg><metadata><handoff:document>${place(key)}</handoff:document></metadata></svg>`,
      ]) {
        const read = readDesignFile(text);
        expect(read).toMatchObject({ ok: false, error: { id: 'format/forbidden-key' } });
        judge(read);
      }
    }
  });
});

describe('a file far larger than any design (T-B3)', () => {
  it.each([
    ['characters', () => `{"format":"handoff","name":"${'x'.repeat(33 * 1024 * 1024)}"}`],
    ['nesting', () => '['.repeat(3_000_000)],
    ['one number', () => `{"format":"handoff","version":1${'0'.repeat(3_000_000)}}`],
    ['one text', () => `{"format":"handoff","version":1,"name":"${'x'.repeat(3_000_000)}"}`],
    [
      'keys',
      () =>
        `{"format":"handoff","version":1,"nodes":{${Array.from({ length: 60_000 }, (_, n) => `"n${n}":{}`).join()}}}`,
    ],
    ['a picture of nothing', () => `<svg>${'<g>'.repeat(2_000_000)}`],
    ['marks of a picture', () => '<handoff:document>'.repeat(200_000)],
  ])('is refused: %s', (_, make) => {
    const read = readDesignFile(make());
    expect(read.ok).toBe(false);
    judge(read);
  });
});
