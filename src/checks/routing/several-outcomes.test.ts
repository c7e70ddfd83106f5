import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { gadget, liked, PREFIX } from '#sim/scenarios/gadget.ts';
import { simulate } from '#sim/simulate.ts';
import { templates } from '#templates/registry.ts';
import { routingSeveralOutcomes } from './several-outcomes.ts';

describe('routing/several-outcomes', () => {
  it('speaks of two sites that each prefer the way over the other (DISAGREE, RFC 4264)', () => {
    const findings = found(
      routingSeveralOutcomes,
      gadget(2, () => [[liked], [liked]]),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(
      new RegExp(
        `^The way to ${PREFIX} depends on which messages come first: after a loss of .+, x and y do not go back`,
      ),
    );
    expect(findings[0]?.about).toEqual(expect.arrayContaining(['x', 'y']));
  });

  it('is content when only one of them does', () => {
    expect(
      found(
        routingSeveralOutcomes,
        gadget(2, () => [[liked], []]),
      ),
    ).toEqual([]);
    expect(found(routingSeveralOutcomes, r0With())).toEqual([]);
  });

  it('finds every template bound to settle as it does', () => {
    for (const { id, make } of templates)
      expect(simulate(make(), baseCatalogue).instabilities, id).toBeUndefined();
  });
});
