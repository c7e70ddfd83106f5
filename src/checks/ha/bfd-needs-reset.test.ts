import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haBfdNeedsReset } from './bfd-needs-reset.ts';

const from = (configuredOn: string) => r0With(node('peering', 'ms-a', { configuredOn }));

describe('ha/bfd-needs-reset', () => {
  it('speaks of a Microsoft peering of 2019', () => {
    expect(found(haBfdNeedsReset, from('2019-06-01'))).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: one of 2020 has it from the start', () => {
    expect(found(haBfdNeedsReset, from('2020-02-01'))).toEqual([]);
  });
});
