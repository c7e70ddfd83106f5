import { describe, expect, it } from 'vitest';
import { node, r0With, settings } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixValidationNeeded } from './validation-needed.ts';

const pending = node('peering', 'ms-a', { prefixState: 'validation-needed' });

describe('prefix/validation-needed', () => {
  it('speaks of it in production', () => {
    expect(found(prefixValidationNeeded, r0With(pending, settings({ mode: 'production' })))).toMatchObject([
      { about: ['ms-a'], severity: 'error' },
    ]);
  });
  it('mentions it in an example', () => {
    expect(found(prefixValidationNeeded, r0With(pending))).toMatchObject([{ severity: 'info' }]);
  });
  it('is silent: a configured peering', () => {
    expect(found(prefixValidationNeeded, r0With())).toEqual([]);
  });
});
