/** Files that must be refused, each with what the sentence has to say. */
interface BadDesign {
  readonly what: string;
  readonly text: string;
  /** All of them are in the refusal: the place in the document, and the reason. */
  readonly says: readonly RegExp[];
}

const design = (fields: object): string =>
  JSON.stringify({ format: 'handoff', version: 1, name: 'Bad', ...fields });
const router = (id: string, fields: object = {}) => ({
  id,
  kind: 'router',
  name: id.toUpperCase(),
  ...fields,
});
const site = (id: string, parent: string) => ({ id, name: id, kind: 'site', owner: 'customer', parent });

export const badDesigns: readonly BadDesign[] = [
  {
    what: 'is not JSON',
    text: '{\n  "format": "handoff",\n  version: 1\n}',
    says: [/line 3/i, /JSON/],
  },
  {
    what: 'is not ours',
    text: JSON.stringify({ type: 'excalidraw', version: 2, elements: [] }),
    says: [/Handoff/, /format/],
  },
  {
    what: 'comes from a newer version',
    text: JSON.stringify({ format: 'handoff', version: 99, name: 'From tomorrow' }),
    says: [/newer version/, /99/],
  },
  {
    what: 'names something that is not there',
    text: design({
      nodes: { ce1: router('ce1') },
      links: { l1: { id: 'l1', name: '', kind: 'lan', ends: ['ce1', 'ce9'] } },
    }),
    says: [/ce9/, /links\.l1\.ends/],
  },
  {
    what: 'has a bad prefix',
    text: design({ nodes: { ce1: router('ce1', { originated: ['10.1.2.3/16'] }) } }),
    says: [/10\.1\.2\.3\/16/, /nodes\.ce1\.originated\.0/],
  },
  {
    what: 'has zones in a circle',
    text: design({ zones: { a: site('a', 'b'), b: site('b', 'a') } }),
    says: [/circle|cycle|itself/i, /zones\.[ab]\.parent/],
  },
  {
    what: 'has more than 10,000 nodes',
    text: design({
      nodes: Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`r${i}`, router(`r${i}`)])),
    }),
    says: [/10[, .\u202f]?001/, /nodes/],
  },
  {
    what: 'has a __proto__ key',
    text: '{"format":"handoff","version":1,"name":"Bad","nodes":{"__proto__":{"id":"x","kind":"router","name":"X"}}}',
    says: [/line 1, column \d+/i, /__proto__/],
  },
];
