import { describe, expect, it } from 'vitest';
import { r0With, settings } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { costProviderMissing } from './provider-missing.ts';

const sheet = (...costSheet: ('azure' | 'provider' | 'internal')[]) => r0With(settings({ costSheet }));

describe('cost/provider-missing', () => {
  it('speaks of Azure charges alone', () => {
    expect(found(costProviderMissing, sheet('azure'))).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('is silent: all three are there', () => {
    expect(found(costProviderMissing, sheet('azure', 'provider', 'internal'))).toEqual([]);
  });
  it('is silent: there is no cost sheet', () => {
    expect(found(costProviderMissing, sheet())).toEqual([]);
  });
});
