import { describe, expect, it } from 'vitest';
import { node, r0With, settings } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { asnDocumentation } from './documentation.ts';

describe('asn/documentation', () => {
  it('tolerates it in an example', () => {
    expect(found(asnDocumentation, r0With())).toMatchObject([{ about: ['ms-a'], severity: 'info' }]);
  });
  it('refuses it in production', () => {
    expect(found(asnDocumentation, r0With(settings({ mode: 'production' })))).toMatchObject([
      { severity: 'error' },
    ]);
  });
  it('is silent: a public AS number', () => {
    expect(
      found(
        asnDocumentation,
        r0With(settings({ mode: 'production' }), node('peering', 'ms-a', { peerAsn: 3320 })),
      ),
    ).toEqual([]);
  });
});
