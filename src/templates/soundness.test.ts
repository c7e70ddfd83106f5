import { describe, expect, it } from 'vitest';
import { fullCatalogue } from '#catalogue/full-catalogue.ts';
import { acceptanceOf } from '#checks/finding.ts';
import { runChecks } from '#checks/run-checks.ts';
import { simulate } from '#sim/simulate.ts';
import { templates } from './registry.ts';

const catalogue = await fullCatalogue();

describe.each(templates.filter(({ broken }) => !broken))('the design of "$name"', ({ make }) => {
  it('has nothing in it that the design checks call an error', () => {
    const document = make();
    const findings = runChecks(document, catalogue, simulate(document, catalogue)).filter(
      (finding) => !acceptanceOf(document, finding),
    );
    expect(
      findings
        .filter(({ severity }) => severity === 'error')
        .map(({ check, message }) => `${check}: ${message}`),
    ).toEqual([]);
  });
});
