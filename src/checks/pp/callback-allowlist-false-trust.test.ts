import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppCallbackAllowlistFalseTrust } from './callback-allowlist-false-trust.ts';

describe('pp/callback-allowlist-false-trust', () => {
  it('speaks of a service tag', () => {
    expect(
      found(
        ppCallbackAllowlistFalseTrust,
        r0With(node('host', 'rproxy', { trustsCallersBy: 'service-tag' })),
      ),
    ).toMatchObject([{ about: ['rproxy', 'env-to-api'] }]);
  });
  it('is silent: it authenticates', () => {
    expect(found(ppCallbackAllowlistFalseTrust, r0With())).toEqual([]);
  });
});
