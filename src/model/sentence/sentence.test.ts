import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '../document.ts';
import { arbitraryDocument } from '../format/arbitrary-document.ts';
import { completeIntent, parseIntent } from './parse-intent.ts';
import { printIntent } from './print-intent.ts';

const design = {
  flows: {
    work: { id: 'work', name: 'Users to environment' },
    more: { id: 'more', name: 'Users' },
  },
  nodes: {
    a: { id: 'a', name: 'Circuit A', kind: 'circuit', locations: ['amsterdam', 'amsterdam'] },
    b: { id: 'b', name: 'Circuit B', kind: 'circuit', locations: ['london', 'london2'] },
    twin: { id: 'twin', name: 'Circuit A', kind: 'router' },
  },
  links: {
    wan: { id: 'wan', kind: 'wan', name: '', ends: ['a', 'b'] },
    spare: { id: 'spare', kind: 'wan', name: 'Spare', ends: ['a', 'b'] },
  },
  zones: { hq: { id: 'hq', name: 'Headquarters' } },
} as unknown as TopologyDocument;

describe('an intent', () => {
  it('is read back from its sentence, whatever the names in it', () => {
    let seen = 0;
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        for (const { flow, claim, after } of Object.values(document.intents)) {
          const text = printIntent(document, { flow, claim, after });
          expect(parseIntent(document, text), text).toEqual({ ok: true, value: { flow, claim, after } });
          seen += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  it('is read back where names differ in little, hold its words, or its punctuation', () => {
    const names = [
      ...[
        'CE1',
        'ce1',
        '"CE1"',
        '\u201cCE1\u201d',
        'CE1" (2)',
        'CE1 (2)',
        'CE1, then P1',
        'P1',
        ' P1',
        'P1.',
      ],
      ...[
        'the link',
        'the zone "P1"',
        'Every flow',
        'Every flow survives any one failure',
        '"',
        "'",
        '\u2019',
      ],
      ...['x, also after any one failure', '5 s', 'STRASSE', 'stra\u00dfe', '\u0130', 'i\u0307', '\u202e1EC'],
    ];
    const things = <Thing extends object>(prefix: string, thing: (n: number) => Thing) =>
      fc
        .array(fc.constantFrom(...names), { minLength: 2, maxLength: 8 })
        .map((chosen) =>
          Object.fromEntries(
            chosen.map((name, n) => [`${prefix}${n}`, { id: `${prefix}${n}`, name, ...thing(n) }]),
          ),
        );
    fc.assert(
      fc.property(
        things('n', () => ({ kind: 'circuit', locations: ['amsterdam', 'london'] })),
        things('l', () => ({ kind: 'wan', ends: ['n0', 'n1'] })),
        things('z', () => ({})),
        things('f', () => ({})),
        (nodes, links, zones, flows) => {
          const document = { nodes, links, zones, flows, intents: {} } as unknown as TopologyDocument;
          const waypoints = [
            ...Object.keys(nodes).flatMap((node) => [{ node }, { circuit: node, part: 'secondary' }]),
            ...Object.keys(links).map((link) => ({ link })),
            ...Object.keys(zones).map((zone) => ({ zone })),
          ];
          const claims = [
            ...waypoints.flatMap((one) => [
              { type: 'through', ...one },
              { type: 'not-through', ...one },
            ]),
            { type: 'in-order', nodes: Object.keys(nodes) },
          ];
          for (const flow of Object.keys(flows))
            for (const [index, claim] of claims.entries()) {
              const intent = { flow, claim, after: index % 2 === 0 ? 'none' : 'any-two' } as never;
              const text = printIntent(document, intent);
              expect(parseIntent(document, text), text).toEqual({ ok: true, value: intent });
            }
        },
      ),
      { numRuns: 12 },
    );
  });

  it.each([
    [
      'users to environment survives any one failure',
      { flow: 'work', claim: { type: 'reaches' }, after: 'any-one' },
    ],
    ['Users never crosses  the internet', { flow: 'more', claim: { type: 'no-internet' }, after: 'none' }],
    [
      'Every flow goes through circuit b, then "Circuit A" (2), also after any two failures.',
      { flow: null, claim: { type: 'in-order', nodes: ['b', 'twin'] }, after: 'any-two' },
    ],
    [
      'users goes through the link circuit a to circuit b.',
      { flow: 'more', claim: { type: 'through', link: 'wan' }, after: 'none' },
    ],
    [
      'Every flow does not go through the zone headquarters, also after any one failure.',
      { flow: null, claim: { type: 'not-through', zone: 'hq' }, after: 'any-one' },
    ],
    [
      'Every flow goes through the primary link of circuit a.',
      { flow: null, claim: { type: 'through', circuit: 'a', part: 'primary' }, after: 'none' },
    ],
    [
      'users does not go through the peering location LONDON2, also after any one failure.',
      { flow: 'more', claim: { type: 'not-through', location: 'london2' }, after: 'any-one' },
    ],
    [
      'Every flow goes through the link Spare, then the secondary link of Circuit B, then the zone Headquarters, then the peering location amsterdam, then circuit b.',
      {
        flow: null,
        claim: {
          type: 'in-order',
          nodes: [
            { link: 'spare' },
            { circuit: 'b', part: 'secondary' },
            { zone: 'hq' },
            { location: 'amsterdam' },
            'b',
          ],
        },
        after: 'none',
      },
    ],
    [
      'Users to environment recovers within 1.5 s after any one failure.',
      { flow: 'work', claim: { type: 'recovers-within', milliseconds: 1500 }, after: 'any-one' },
    ],
    [
      '\u201cUsers\u201d recovers within 2 minutes after any one failure',
      { flow: 'more', claim: { type: 'recovers-within', milliseconds: 120_000 }, after: 'any-one' },
    ],
    [
      'Users has a latency below 1 second',
      { flow: 'more', claim: { type: 'latency-below', milliseconds: 1000 }, after: 'none' },
    ],
    [
      'Users is private at least to Microsoft\u2019s edge',
      { flow: 'more', claim: { type: 'private-to', extent: 'microsoft-edge' }, after: 'none' },
    ],
    [
      'Users finds at most 80% load on its way',
      { flow: 'more', claim: { type: 'load-at-most', percent: 80 }, after: 'none' },
    ],
  ])('may be typed by hand: %s', (text, intent) => {
    expect(parseIntent(design, text)).toEqual({ ok: true, value: intent });
  });

  it.each([
    ['', 0],
    ['Nobody reaches its destination', 0],
    ['Users keeps its source address', 30],
    ['Users finds at most 80 % sugar', 22],
    ['Users reaches its destination by lorry', 29],
  ])('says where a sentence stops being understood: %s', (text, at) => {
    expect(parseIntent(design, text)).toMatchObject({ ok: false, error: { at } });
  });
});

describe('completion', () => {
  it.each([
    ['', ['Every flow', '"Users"', '"Users to environment"']],
    ['eve', ['Every flow']],
    ['Every flow is private at least to m', ["Every flow is private at least to Microsoft's edge"]],
    [
      'Every flow goes through',
      [
        'the link',
        'the zone',
        'the primary link of',
        'the secondary link of',
        'the peering location',
        '"Circuit A"',
        '"Circuit B"',
        '"Circuit A" (2)',
      ].map((name) => `Every flow goes through ${name}`),
    ],
    [
      'Every flow goes through the secondary link of',
      ['"Circuit A"', '"Circuit B"'].map((name) => `Every flow goes through the secondary link of ${name}`),
    ],
    [
      'Every flow goes through "Circuit B", then the peering location lon',
      ['"london"', '"london2"'].map(
        (name) => `Every flow goes through "Circuit B", then the peering location ${name}`,
      ),
    ],
    [
      'Every flow does not go through the link',
      ['"Spare"', '"Circuit A to Circuit B"'].map(
        (name) => `Every flow does not go through the link ${name}`,
      ),
    ],
    ['Every flow survives ', ['Every flow survives any one failure', 'Every flow survives any two failures']],
    ['Every flow comes back the same way.', []],
  ])('goes on from "%s"', (text, continuations) => {
    expect(completeIntent(design, text)).toEqual(continuations);
  });

  it('calls a peering location by its name', () => {
    const placeName = (id: string) => (id === 'london' ? 'London' : `${id} of the catalogue`);
    const claim = { type: 'through', location: 'london' } as const;
    const text = printIntent(design, { flow: null, claim, after: 'none' }, placeName);
    expect(text).toBe('Every flow goes through the peering location "London".');
    expect(parseIntent(design, text, placeName)).toMatchObject({ value: { claim } });
  });

  it('offers of a whole sentence what may follow', () => {
    expect(completeIntent(design, 'Every flow never crosses the internet')).toContain(
      'Every flow never crosses the internet, also after',
    );
  });
});
