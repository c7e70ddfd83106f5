import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '#base/refusal.ts';
import { emptyDocument, type TopologyDocument } from '../document.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
import { MAX_NODES, MAX_TEXT, readDocument } from './read-document.ts';
import { writeDocument } from './write-document.ts';

const design = (fields: object) => JSON.stringify({ format: 'handoff', version: 1, name: 'Test', ...fields });

function refusalOf(text: string): Refusal {
  const result = readDocument(text);
  if (result.ok) throw new Error('was not refused');
  return result.error;
}

const ce1 = { id: 'ce1', kind: 'router', name: 'CE 1' };
const ce2 = { id: 'ce2', kind: 'router', name: 'CE 2' };
const circuit = {
  id: 'ams',
  kind: 'circuit',
  name: 'Amsterdam',
  mbps: 1000,
  locations: ['amsterdam', 'amsterdam'],
};
const peering = {
  id: 'ms',
  kind: 'peering',
  name: 'Microsoft peering',
  circuit: 'ams',
  type: 'microsoft',
  peerAsn: 65_001,
  sessions: [{ vlan: 300 }, { vlan: 300 }],
};

describe('reading a design', () => {
  it('fills in whatever has a default, so that a design by hand is short', () => {
    const result = readDocument(design({ nodes: { ce1, ams: circuit } }));
    expect(result).toMatchObject({
      ok: true,
      value: {
        notes: '',
        settings: { mode: 'example', internetAggregates: [] },
        nodes: {
          ce1: { zone: null, asn: null, staticRoutes: [], internetLocalPreference: 100, multipath: 4 },
          ams: {
            sku: 'Standard',
            links: [
              { customerEdge: null, physicalGroup: null, port: null },
              { customerEdge: null, physicalGroup: null, port: null },
            ],
          },
        },
        geometry: {},
      },
    });
  });

  it('reads what editors on Windows write: a byte order mark and their line ends', () => {
    const text = `\uFEFF${writeDocument(emptyDocument('Test')).replaceAll('\n', '\r\n')}`;
    expect(readDocument(text)).toEqual({ ok: true, value: emptyDocument('Test') });
  });

  it('says in which line and column a file stops being JSON', () => {
    expect(refusalOf('{\n  "format": "handoff",\n  "version" 1\n}')).toMatchObject({
      id: 'format/not-json',
      message: 'Line 3, column 13: this is where the file stops being JSON.',
      fix: 'Expected here: a colon after the field name.',
    });
  });

  it.each([[''], ['\uFEFF'], [' \r\n\t\n']])('says of an empty file that it is empty', (text) => {
    expect(refusalOf(text)).toMatchObject({ id: 'format/empty', message: 'This file is empty.' });
  });

  it.each([['[]'], ['null'], ['"handoff"'], ['{}'], ['{"format":"drawio"}'], ['{"nodes":{}}']])(
    'knows that %s is no design',
    (text) => {
      expect(refusalOf(text)).toMatchObject({ id: 'format/not-a-design', path: 'format' });
    },
  );

  it('tells a design of a newer version from a broken one', () => {
    expect(refusalOf('{"format":"handoff","version":9,"anything":true}')).toMatchObject({
      id: 'format/newer-version',
      message: 'This design was made by a newer version of Handoff (format 9; this one knows up to 2).',
    });
    for (const version of ['"1"', '0', '1.5', '-1', 'null', '1e999']) {
      expect(refusalOf(`{"format":"handoff","version":${version}}`).id).toMatch(/no-version|newer-version/);
    }
  });

  it('refuses fields it does not know, with their path, their line and the name of the thing', () => {
    const text =
      '{"format":"handoff","version":1,"name":"Test",\n"nodes":{\n"ce1":{"id":"ce1","kind":"router","name":"CE 1",\n"colour":"red"}}}';
    expect(refusalOf(text)).toEqual({
      id: 'format/unknown-field',
      message: 'Router CE 1 has a field that is not known: colour.',
      fix: 'Line 4: Remove it, or correct its spelling.',
      about: ['ce1'],
      path: 'nodes.ce1.colour',
    });
    expect(refusalOf(design({ colour: 'red' })).path).toBe('colour');
    expect(refusalOf(design({ settings: { colour: 'red' } })).path).toBe('settings.colour');
    expect(
      refusalOf(
        design({ nodes: { ms: { ...peering, sessions: [{ vlan: 1, bfd: { fast: true } }, { vlan: 1 }] } } }),
      ).path,
    ).toBe('nodes.ms.sessions.0.bfd.fast');
  });

  it.each([
    [{ ...ce1, asn: '65001' }, 'nodes.ce1.asn', 'Router CE 1, asn: An AS number is a whole number.'],
    [
      { ...ce1, asn: 4_294_967_296 },
      'nodes.ce1.asn',
      'Router CE 1, asn: An AS number is between 0 and 4294967295.',
    ],
    [{ ...ce1, name: '  ' }, 'nodes.ce1.name', 'Router ce1, name: A name has at least one character.'],
    [
      { ...ce1, originated: ['10.1.2.3/16'] },
      'nodes.ce1.originated.0',
      'Router CE 1, originated.0: "10.1.2.3/16" has bits set behind its length. Did you mean 10.1.0.0/16?',
    ],
    [
      { ...ce1, sourceNat: [{ pool: '192.0.2.0/24', sources: ['10.0.0.0/8', '10.0.0.1'] }] },
      'nodes.ce1.sourceNat.0.sources.1',
      'Router CE 1, sourceNat.0.sources.1: "10.0.0.1" is not a prefix. Write one like 192.0.2.0/24 or 2001:db8::/32.',
    ],
    [
      { ...ce1, sourceNat: [{ pool: '192.0.2.0/24', egress: 5 }] },
      'nodes.ce1.sourceNat.0.egress',
      'Router CE 1, sourceNat.0.egress: 5 has to be "any", "expressroute", "internet", "inside" or a list.',
    ],
    [{ ...ce1, multipath: 65 }, 'nodes.ce1.multipath', 'Router CE 1, multipath: 65 has to be at most 64.'],
    [
      { ...ce1, ignoreAsPath: 'yes' },
      'nodes.ce1.ignoreAsPath',
      'Router CE 1, ignoreAsPath: "yes" has to be true or false, without quotes.',
    ],
    [
      { ...ce1, originated: {} },
      'nodes.ce1.originated',
      'Router CE 1, originated: This object has to be a list: [ ... ].',
    ],
    [
      { ...ce1, kind: 'switch' },
      'nodes.ce1.kind',
      /^Node CE 1, kind: "switch" has to be "host", "router", .* or "service"\.$/,
    ],
    [{ id: 'ce1', kind: 'router' }, 'nodes.ce1.name', 'Router ce1 lacks the field name.'],
    [5, 'nodes.ce1', 'Node ce1: 5 has to be an object.'],
  ])('says what is wrong with %j', (node, path, message) => {
    const refusal = refusalOf(design({ nodes: { ce1: node } }));
    expect(refusal.path).toBe(path);
    expect(refusal.message).toEqual(message instanceof RegExp ? expect.stringMatching(message) : message);
  });

  it('does not take a list for an object', () => {
    for (const [path, fields] of [
      ['nodes', { nodes: [] }],
      ['settings', { settings: [] }],
      [
        'nodes.ms.sessions.0.bfd',
        { nodes: { ams: circuit, ms: { ...peering, sessions: [{ vlan: 1, bfd: [] }, { vlan: 1 }] } } },
      ],
    ] as const) {
      expect(refusalOf(design(fields))).toMatchObject({ id: 'format/wrong-value', path });
    }
  });

  it('reports all that is wrong, and not only the first', () => {
    const refusal = refusalOf(
      design({ nodes: { ce1: { ...ce1, asn: -1, colour: 1 }, ce2: { ...ce2, multipath: 0 } } }),
    );
    expect(refusal.message).toMatch(/^This design has 3 problems\. The first: Router CE 1, asn: /);
    expect(refusal.about).toEqual(['ce1', 'ce2']);
    expect(refusal.details?.map(({ path }) => path)).toEqual([
      'nodes.ce1.asn',
      'nodes.ce1.colour',
      'nodes.ce2.multipath',
    ]);
  });

  it('lists 20 problems of a thousand', () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, i) => [`n${i}`, { ...ce1, id: `n${i}`, asn: -1 }]),
    );
    const refusal = refusalOf(design({ nodes }));
    expect(refusal.message).toMatch(/^This design has 1,000 problems\./);
    expect(refusal.details).toHaveLength(20);
  });

  it('refuses more nodes than the canvas can bear, and says how many there are', () => {
    const nodes = Object.fromEntries(Array.from({ length: MAX_NODES + 1 }, (_, i) => [`n${i}`, 0]));
    expect(refusalOf(design({ nodes }))).toMatchObject({
      id: 'format/too-many-nodes',
      message: 'This design has 10,001 nodes, and 10,000 is the most that can be opened.',
    });
  });

  it('opens one of 1,501 nodes', () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 1_501 }, (_, i) => [`n${i}`, { ...ce1, id: `n${i}` }]),
    );
    expect(readDocument(design({ nodes }))).toMatchObject({ ok: true });
  });

  it('refuses a file too large to be a design, a text too long, and nesting too deep', () => {
    expect(refusalOf(' '.repeat(MAX_TEXT + 1)).id).toBe('format/too-large');
    expect(refusalOf(design({ notes: 'x'.repeat(20_001) }))).toMatchObject({
      id: 'format/long-text',
      path: 'notes',
    });
    expect(refusalOf(`{"format":"handoff","version":1,"name":${'['.repeat(100_000)}`).id).toBe(
      'format/too-deep',
    );
  });

  it('refuses keys that reach into the prototype', () => {
    expect(
      refusalOf('{"format":"handoff","version":1,"name":"a","nodes":{"__proto__":{"id":"x"}}}'),
    ).toMatchObject({
      id: 'format/forbidden-key',
      path: 'nodes.__proto__',
    });
    expect(({} as { id?: string }).id).toBeUndefined();
  });

  it('refuses two entries with one key, of which JSON would keep the last in silence', () => {
    expect(
      refusalOf('{"format":"handoff","version":1,"name":"a",\n"zones":{"a":{},\n"a":{}}}'),
    ).toMatchObject({
      id: 'format/duplicate-key',
      message: 'Line 3, column 1: "a" stands twice in the same object, and only one of them can hold.',
    });
  });

  it('never throws, whatever happened to the file, and gives a reason when it refuses', () =>
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.nat(),
        fc.constantFrom(
          '',
          '"',
          '}',
          '1e308',
          'NaN',
          'null',
          '[]',
          '{}',
          '\ud800',
          '\u0000',
          '\r\n',
          'true',
          '-',
        ),
        fc.nat({ max: 40 }),
        (document, where, junk, cut) => {
          const text = writeDocument(document);
          const at = where % text.length;
          const result = readDocument(text.slice(0, at) + junk + text.slice(at + cut));
          if (result.ok) expect(readDocument(writeDocument(result.value))).toEqual(result);
          else {
            expect(result.error.message).toMatch(/\S.*\.$/s);
            expect(result.error.fix).toMatch(/\S.*\.$/s);
          }
        },
      ),
      { numRuns: 100 },
    ));

  it('never throws when values are swapped for values of another type', () =>
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), fc.json({ maxDepth: 2 }), (document, where, json) => {
        const swapped = swapOne(document, where, JSON.parse(json));
        const result = readDocument(JSON.stringify(swapped));
        if (!result.ok)
          expect(result.error.message).not.toMatch(/Invalid|Expected .* but|undefined|\[object/);
      }),
      { numRuns: 100 },
    ));
});

/** The document with the value at one place, of all its places, replaced. */
function swapOne(document: TopologyDocument, where: number, replacement: unknown): unknown {
  const copy = structuredClone(document) as unknown;
  const places: [Record<string, unknown>, string][] = [];
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      places.push([value as Record<string, unknown>, key]);
      collect(inner);
    }
  };
  collect(copy);
  const place = places[where % places.length];
  if (place) place[0][place[1]] = replacement;
  return copy;
}
