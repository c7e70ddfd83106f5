import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument, type TopologyDocument } from '#model/document.ts';
import { arbitraryDocument } from '#model/format/arbitrary-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { templates } from '#templates/registry.ts';
import { designFragment, type LinkPlace, readDesignFragment } from './design-link.ts';

const nowhere: LinkPlace = { element: null, flow: null, step: null };
const payloadOf = (text: string | Buffer, scheme = '1') =>
  `#d=${scheme}.${deflateRawSync(text, { level: 9 }).toString('base64url')}`;
const idOf = async (fragment: string) => {
  const read = await readDesignFragment(fragment);
  return read.ok ? 'opened' : read.error.id;
};

describe('a design in a link', () => {
  it('comes back byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const read = await readDesignFragment(await designFragment(document, nowhere));
        expect(read.ok && writeDocument(read.value.document)).toBe(writeDocument(document));
      }),
      { numRuns: 60 },
    );
  });

  it.each(templates.map((template) => [template.name, template.make()] as const))(
    'is short enough to be sent about: %s',
    async (_, document) => {
      const fragment = await designFragment(document, nowhere);
      expect(fragment.length).toBeLessThan(4200);
      expect(fragment).toMatch(/^#d=1\.[\w-]+$/);
    },
  );

  it('takes along where to look', async () => {
    const place = { element: 'ce1', flow: 'flow & 1', step: 2.5 };
    const read = await readDesignFragment(await designFragment(emptyDocument('Any'), place));
    expect(read.ok && read.value.place).toEqual(place);
  });
});

describe('a link that is none of ours (T-B3)', () => {
  it.each([
    ['a damaged one', '#d=1.AAAA', 'link/damaged'],
    ['one that lost its end', '', 'link/damaged'],
    ['none at all', '#d=1.', 'link/damaged'],
    ['one with other letters', '#d=1.***', 'link/damaged'],
    ['one of a later version', payloadOf('[]', '2'), 'link/newer'],
    ['one with a design of a later version', payloadOf('[99]'), 'link/newer'],
    ['JSON of something else', payloadOf('{"a":1}'), 'link/damaged'],
    ['a longer one than we make', `#d=1.${'A'.repeat(70_000)}`, 'link/too-long'],
    [
      'columns that do not fit',
      payloadOf('[1,"x","",{},{"nodes":[[["name"],["a","b"],[[1,2,3]]]]}]'),
      'link/damaged',
    ],
  ])('is refused in a sentence: %s', async (what, text, id) => {
    const fragment =
      what === 'one that lost its end'
        ? (await designFragment(emptyDocument('Any'), nowhere)).slice(0, -9)
        : text;
    expect(await idOf(fragment)).toBe(id);
  });

  it.each([
    ['zeros', payloadOf(Buffer.alloc(30 * 1024 * 1024))],
    ['spaces around a design', payloadOf(`${' '.repeat(5 * 1024 * 1024)}[1]`)],
    ['one long number', payloadOf(`[1${'0'.repeat(4_500_000)}]`)],
    ['nested lists', payloadOf('['.repeat(4_500_000))],
  ])('is cut off, and not unpacked to its end: %s', async (_, fragment) => {
    expect(fragment.length).toBeLessThan(64 * 1024);
    expect(await idOf(fragment)).toBe('link/bomb');
  });

  it('is refused when it nests deeper than any design, or asks for too many nodes', async () => {
    const deep = JSON.stringify([1, 'x', '', 0, {}]).replace('0', '['.repeat(90) + ']'.repeat(90));
    expect(await idOf(payloadOf(deep))).toBe('format/too-deep');
    const ids = Array.from({ length: 10_001 }, (_, n) => `r${n}`);
    const many = JSON.stringify([1, 'x', '', {}, { nodes: [[['kind', 'name'], ids, [['router'], ['R']]]] }]);
    expect(await idOf(payloadOf(many))).toBe('format/too-many-nodes');
  });

  it('pollutes no prototype (T-B2)', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const asId = JSON.stringify([
        1,
        'x',
        '',
        {},
        { nodes: [[['kind', 'polluted'], [key], [['router'], [true]]]] },
      ]);
      const asField = JSON.stringify([
        1,
        'x',
        '',
        {},
        { nodes: [[['kind', key], ['a'], [['router'], [{ polluted: 1 }]]]] },
      ]);
      for (const text of [asId, asField, `[1,"x","",{"${key}":{"polluted":1}},{}]`])
        expect(await idOf(payloadOf(text))).toBe('format/forbidden-key');
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('never ends in an exception, however it was changed on the way', async () => {
    const whole = await designFragment(templates[0]?.make() as TopologyDocument, nowhere);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.string({ maxLength: 8 }), async (at, text) => {
        const read = await readDesignFragment(whole.slice(0, at) + text + whole.slice(at + text.length));
        expect(read.ok || read.error.message.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
