import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppDedicatedToEndpoint } from './dedicated-to-endpoint.ts';

describe('pp/dedicated-to-endpoint', () => {
  it('speaks of such a claim (S-38)', () => {
    expect(
      found(ppDedicatedToEndpoint, r0With(node('service', 'env-eu', { claimedDedicated: true }))),
    ).toMatchObject([
      { about: ['env-eu'], fix: { commands: [{ args: { fields: { claimedDedicated: false } } }] } },
    ]);
  });
  it('is silent: no claim is made', () => {
    expect(found(ppDedicatedToEndpoint, r0With())).toEqual([]);
  });
});
