import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { fullCatalogue } from '#catalogue/full-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { arbitraryDocument } from '#model/format/arbitrary-document.ts';
import { r0 } from '#templates/r0.ts';
import { templates } from '#templates/registry.ts';
import type { Report, Verdict } from './report/report.ts';
import { simulate } from './simulate.ts';

const VERDICTS: readonly Verdict[] = ['delivered', 'delivered-asymmetric', 'degraded', 'dropped', 'no-route'];

/** The same document with the entries of every collection in another order. */
function shuffled(document: TopologyDocument, turn: number): TopologyDocument {
  const turned = <Part>(parts: Readonly<Record<string, Part>>) => {
    const entries = Object.entries(parts);
    const cut = entries.length === 0 ? 0 : turn % entries.length;
    return Object.fromEntries([...entries.slice(cut).reverse(), ...entries.slice(0, cut).reverse()]);
  };
  return {
    ...document,
    zones: turned(document.zones),
    nodes: turned(document.nodes),
    links: turned(document.links),
    routeFilters: turned(document.routeFilters),
    flows: turned(document.flows),
    failures: turned(document.failures),
    geometry: turned(document.geometry),
  };
}

const text = (report: Report) => JSON.stringify(report);

describe('the report of any document', () => {
  it('does not depend on the order of things in it', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(1_000), (document, turn) => {
        expect(text(simulate(shuffled(document, turn), baseCatalogue))).toBe(
          text(simulate(document, baseCatalogue)),
        );
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('ends every trace, and in a named verdict with a sentence', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const report = simulate(document, baseCatalogue);
        expect(report.flows.map((flow) => flow.flow)).toEqual(Object.keys(document.flows).sort());
        for (const flow of report.flows) {
          expect(VERDICTS).toContain(flow.verdict);
          expect(flow.sentence.length).toBeGreaterThan(10);
          const ends = flow.forward.hops.filter((hop) => hop.end !== null);
          const ended = ends.reduce((sum, hop) => sum + hop.share, 0);
          expect(ended).toBeCloseTo(1, 5);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** From the sentences of the templates and the statements behind them. */
const promised: Readonly<Record<string, Record<string, [Verdict, boolean]>>> = {
  r0: {
    'users-to-env': ['delivered', false],
    'env-to-api': ['delivered', false],
    'users-to-vm': ['delivered', false],
    'users-to-cdn': ['delivered', true],
    'branch-to-env': ['delivered', false],
  },
  'fig-1': { 'users-to-env': ['delivered', false], 'users-to-cdn': ['delivered', true] },
  'fig-2': { 'env-to-api': ['delivered', false], 'env-to-mail': ['dropped', true] },
  'fig-3': { 'users-to-env': ['delivered', false], 'users-to-us': ['no-route', false] },
  'fig-4': { 'users-to-env': ['delivered', false], 'users-to-vm': ['delivered', false] },
  'fig-5': {
    'vm-to-env': ['delivered', false],
    'env-to-sharepoint': ['delivered', false],
    'users-to-env': ['delivered', false],
  },
  'real-prefixes': {
    'users-to-env': ['delivered', false],
    'users-to-entra': ['delivered', true],
    'users-to-cdn': ['delivered', true],
  },
};

describe('the report of a template', () => {
  it.each([1, 7, 13])('does not depend on the order of things in R0 (turned by %i)', (turn) => {
    expect(text(simulate(shuffled(r0(), turn), baseCatalogue))).toBe(text(simulate(r0(), baseCatalogue)));
  });

  // What the others show is told by `templates/what-they-show.test.ts`.
  it.each(templates.filter(({ id }) => id in promised))(
    'delivers what "$name" promises',
    async ({ id, make }) => {
      const report = simulate(make(), await fullCatalogue());
      const verdicts = Object.fromEntries(
        report.flows.map((flow) => [flow.flow, [flow.verdict, flow.crossesInternet]]),
      );
      expect(verdicts).toEqual(promised[id]);
      expect(report.notices).toEqual([]);
    },
  );

  it('is promised for templates that there are', () => {
    const ids = templates.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(promised)));
  });
});
