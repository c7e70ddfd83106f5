import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument, type TopologyDocument } from '../document.ts';
import type { Failure } from '../failure.ts';
import { nodeKinds } from '../kinds/registry.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
import { readDocument } from './read-document.ts';
import { writeDocument } from './write-document.ts';

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('writing a document', () => {
  it('can be read back: the same document, and then the same bytes', () =>
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = writeDocument(document);
        const read = readDocument(text);
        expect(read).toEqual({ ok: true, value: document });
        if (read.ok) expect(writeDocument(read.value)).toBe(text);
      }),
      { numRuns: 100 },
    ));

  it('gives the same bytes whatever the order in which fields and entries came to be', () =>
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(writeDocument(reversed(document) as TopologyDocument)).toBe(writeDocument(document));
      }),
      { numRuns: 50 },
    ));

  it('is plain JSON', () =>
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(JSON.parse(writeDocument(document))).toEqual(document);
      }),
      { numRuns: 50 },
    ));

  it('touches one line when a box is moved', () =>
    fc.assert(
      fc.property(
        arbitraryDocument.filter(({ geometry }) => Object.keys(geometry).length > 0),
        fc.nat(),
        (document, n) => {
          const ids = Object.keys(document.geometry) as (keyof TopologyDocument['geometry'])[];
          const id = ids[n % ids.length];
          const box = id && document.geometry[id];
          if (!id || !box) throw new Error('no box');
          const moved = { ...document, geometry: { ...document.geometry, [id]: { ...box, x: box.x + 8 } } };
          const before = writeDocument(document).split('\n');
          const after = writeDocument(moved).split('\n');
          expect(after).toHaveLength(before.length);
          const changed = after.filter((line, i) => line !== before[i]);
          expect(changed).toHaveLength(1);
          expect(changed[0]).toContain(`"${id}": { "x": ${box.x + 8},`);
        },
      ),
      { numRuns: 50 },
    ));

  it('writes an empty design in a few lines', () => {
    expect(writeDocument(emptyDocument('New design'))).toBe(`{
  "format": "handoff",
  "version": 2,
  "name": "New design",
  "notes": "",
  "settings": {
    "mode": "example",
    "cloud": "commercial",
    "criticality": "production",
    "internetAggregates": [],
    "meteredBreakEvenTb": null,
    "costSheet": []
  },
  "zones": {},
  "nodes": {},
  "links": {},
  "routeFilters": {},
  "flows": {},
  "intents": {},
  "failures": {},
  "accepted": {},
  "geometry": {}
}
`);
  });
});

describe('the random documents', () => {
  it('have every kind of node, link, flow target and failure in them', () => {
    const documents = fc.sample(arbitraryDocument, { numRuns: 400, seed: 1 });
    const seen = (pick: (document: TopologyDocument) => readonly string[]) =>
      new Set(documents.flatMap(pick));
    const nodes = (document: TopologyDocument) => Object.values(document.nodes) as { kind: string }[];
    expect(seen((d) => nodes(d).map(({ kind }) => kind))).toEqual(new Set(Object.keys(nodeKinds)));
    expect(seen((d) => Object.values(d.links).map((link: { kind: string }) => link.kind)).size).toBe(9);
    expect(seen((d) => Object.values(d.flows).map((flow: { to: { by: string } }) => flow.to.by)).size).toBe(
      3,
    );
    expect(seen((d) => Object.values(d.failures).map((f: { of: { type: string } }) => f.of.type)).size).toBe(
      6,
    );
    const effects = seen((d) =>
      Object.values<Failure>(d.failures).flatMap(({ effect }) => effect?.type ?? []),
    );
    expect(effects.size).toBe(5);
    expect(seen((d) => Object.values(d.zones).map((zone: { kind: string }) => zone.kind)).size).toBe(5);
  });
});
