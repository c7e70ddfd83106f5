import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { arbitraryDocument } from '#model/format/arbitrary-document.ts';
import { embeddedDocument } from '#model/format/embedded-document.ts';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { FlowId } from '#model/ids.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { drawSvg, type Picture } from './draw-svg.ts';

const pictureOf = (document: TopologyDocument, more: Partial<Picture> = {}): string =>
  drawSvg({
    document,
    report: null,
    flow: null,
    theme: 'light',
    background: true,
    caption: true,
    embed: null,
    ...more,
  }).svg;

const delivered = (): string => {
  const document = r0();
  const report = simulate(document, baseCatalogue);
  return pictureOf(document, { report, flow: Object.keys(document.flows)[0] as FlowId });
};

describe('a picture of a design', () => {
  it('names every thing, link and zone that is drawn, and says the answer in words', () => {
    const svg = delivered();
    const document = r0();
    for (const id of Object.keys(document.nodes)) expect(svg).toContain(`data-node="${id}"`);
    for (const id of Object.keys(document.zones)) expect(svg).toContain(`data-zone="${id}"`);
    for (const id of Object.keys(document.links)) expect(svg).toContain(`data-link="${id}"`);
    expect(svg).toMatch(
      /<title>One circuit in Amsterdam<\/title><desc>[^<]*Delivered · private to the Microsoft edge/,
    );
    expect(svg).toContain('Private ends here');
    expect(svg).toContain('Microsoft edge');
    expect(svg).toContain('dedicated by the provider');
  });

  it('needs nothing but itself: no script, no style sheet, no foreign object, no address', () => {
    const svg = delivered();
    expect(elementsOf(svg)).toEqual(
      new Set(['svg', 'title', 'desc', 'g', 'rect', 'path', 'circle', 'text', 'clipPath']),
    );
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href|url\((?!#lanes-)|\son\w+=/,
    );
  });

  it('is the same text each time', () => {
    expect(delivered()).toBe(delivered());
  });

  it('shows a collapsed zone as one card, with nothing of what is inside (C-33)', () => {
    const document = r0();
    const hq = document.geometry['hq' as never] as object;
    const folded = {
      ...document,
      geometry: { ...document.geometry, ['hq' as never]: { ...hq, collapsed: true } },
    };
    const svg = pictureOf(folded as TopologyDocument);
    expect(svg).toContain('data-zone="hq"');
    expect(svg).toMatch(/>\d (routers|servers|firewalls)[^<]*</);
    expect(svg).not.toContain('data-node="ce1"');
    expect(svg).toContain('data-node="p1"');
  });

  it('shows what has failed by word and hatch', () => {
    const document = r0();
    const failed = {
      ...document,
      failures: { f1: { id: 'f1', of: { type: 'node', node: 'circuit-a', part: 'all' }, silent: false } },
    } as unknown as TopologyDocument;
    expect(pictureOf(failed)).toContain('>failed<');
    expect(pictureOf(document)).not.toContain('>failed<');
  });
});

describe('whatever a design is called (T-B1)', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    ']]>&lt;!--',
    '\u0000\ud800 \uffff',
    "' onclick='x",
  ];

  it.each(hostile)('stays text: %j', (text) => {
    const document = r0();
    const nodes = Object.fromEntries(
      Object.entries(document.nodes).map(([id, node]) => [id, { ...node, name: text }]),
    );
    const zones = Object.fromEntries(
      Object.entries(document.zones).map(([id, zone]) => [id, { ...zone, name: text }]),
    );
    const svg = pictureOf({ ...document, name: text, nodes, zones } as unknown as TopologyDocument);
    const plain = pictureOf(document);
    expect(elementsOf(svg)).toEqual(elementsOf(plain));
    expect(attributesOf(svg)).toEqual(attributesOf(plain));
  });

  it('is drawn, for any design at all, as well-formed XML', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        elementsOf(pictureOf(document, { embed: writeDocument(document) }));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a design inside its picture', () => {
  it('opens again, byte for byte', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = writeDocument(document);
        const found = embeddedDocument(pictureOf(document, { embed: text }));
        const read = readDocument(found ?? '');
        expect(read.ok && writeDocument(read.value)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('is there only when asked for', () => {
    expect(embeddedDocument(pictureOf(r0()))).toBeNull();
  });
});

/** Reads the file as strictly as an XML parser, as far as this kind of file goes. @throws Where it is not well-formed. */
function elementsOf(svg: string): Set<string> {
  const open: string[] = [];
  const found = new Set<string>();
  const tag = /<(\/?)([A-Za-z][\w:]*)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/y;
  let at = 0;
  while (at < svg.length) {
    if (svg[at] !== '<') {
      const next = svg.indexOf('<', at);
      const text = svg.slice(at, next < 0 ? svg.length : next);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is there is what is checked
      if (/&(?!(amp|lt|gt|quot|#39);)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/.test(text))
        throw new Error(`bad text: ${text}`);
      at += text.length;
      continue;
    }
    tag.lastIndex = at;
    const [all, closes, name = '', , alone] = tag.exec(svg) ?? [];
    if (all === undefined) throw new Error(`no tag at ${at}: ${svg.slice(at, at + 60)}`);
    if (closes) expect(open.pop()).toBe(name);
    else {
      found.add(name);
      if (!alone) open.push(name);
    }
    at += all.length;
  }
  expect(open).toEqual([]);
  return found;
}

const attributesOf = (svg: string): Set<string> =>
  new Set(
    [...svg.matchAll(/<[^>]*>/g)].flatMap(([tag]) =>
      [...tag.matchAll(/\s([\w:-]+)=/g)].map(([, name = '']) => name),
    ),
  );
