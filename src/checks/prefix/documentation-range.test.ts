import { describe, expect, it } from 'vitest';
import { advertise, r0With, settings } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixDocumentationRange } from './documentation-range.ts';

describe('prefix/documentation-range', () => {
  it('tolerates them in an example', () => {
    expect(found(prefixDocumentationRange, r0With())).toMatchObject([{ about: ['ms-a'], severity: 'info' }]);
  });
  it('refuses them in production', () => {
    expect(found(prefixDocumentationRange, r0With(settings({ mode: 'production' })))).toMatchObject([
      { severity: 'error' },
    ]);
  });
  it('is silent: an ordinary range', () => {
    expect(
      found(
        prefixDocumentationRange,
        r0With(settings({ mode: 'production' }), advertise('ms-a', ['8.8.8.0/24'], ['8.8.8.0/24'])),
      ),
    ).toEqual([]);
  });
});
