import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { arbitraryDesign } from '#sim/reference/arbitrary-design.ts';
import { simulate } from '#sim/simulate.ts';
import { templates } from '#templates/registry.ts';
import { failables } from './failable.ts';
import { failing } from './foundation.ts';
import { failureOf, Scenarios } from './scenarios.ts';
import { withFlows } from './with-flows.fixture.ts';

/** Scenario by scenario, against the whole engine. */
function expectExact(
  document: TopologyDocument,
  pick: (n: number) => readonly (readonly [number, number])[],
) {
  const scenarios = new Scenarios(document, baseCatalogue);
  const all = failables(document, baseCatalogue);
  for (const indices of pick(all.length)) {
    const failed = [...new Set(indices)].flatMap((index) => all[index] ?? []);
    const { flows, loads } = simulate(failing(document, failed.map(failureOf)), baseCatalogue);
    const name = failed.map(({ key }) => key).join(' + ');
    const ours = JSON.stringify(scenarios.run(failed));
    expect(ours, name).toBe(JSON.stringify({ flows, loads }));
  }
}

describe('a design under many failures', () => {
  const some = ['r0', 'fig-2', 'metro', 'vpn-backup', 'hub-and-spoke', 'forced-tunnelling'];
  it.each(templates.filter(({ id }) => some.includes(id)).map(({ id, make }) => [id, make()] as const))(
    'template %s gives for every single failure what the engine gives',
    (_, document) => {
      expectExact(document, (n) => Array.from({ length: n }, (__, index) => [index, index] as const));
    },
  );

  it('random designs give for single and double failures what the engine gives', () => {
    const some = fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(arbitraryDesign, some, (document, pairs) => {
        expectExact(withFlows(document), (n) => pairs.map(([a, b]) => [a % n, b % n]));
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('failures that change more than links share what they compile to, and say what the engine says of each', () => {
    const changesMore = ['circuits', 'sessions', 'providers', 'locations', 'regions'];
    const withBackup = fc.constantFrom(
      ...templates.flatMap(({ id, make }) => (id === 'vpn-backup' ? [make()] : [])),
    );
    const isOne = (kind: string) => kind === 'gateway' || kind === 'provider';
    const pairs = fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { minLength: 5, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.oneof({ weight: 2, arbitrary: arbitraryDesign }, withBackup),
        pairs,
        (document, picks) => {
          const deep = failables(document, baseCatalogue).flatMap(({ group, key }, index) =>
            changesMore.includes(group) || isOne(document.nodes[key as never]?.kind ?? '') ? [index] : [],
          );
          const at = (pick: number) => deep[pick % deep.length] ?? 0;
          expectExact(withFlows(document), () => picks.map(([a, b]) => [at(a), at(b)]));
        },
      ),
      { numRuns: 6 },
    );
  }, 120_000);
});
