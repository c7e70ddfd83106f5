import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppVnetUnsupportedEnv } from './vnet-unsupported-env.ts';

const env = (type: string) =>
  r0With(node('service', 'env-eu', { environment: { type, delegatedVnets: ['vnet-1'] } }));

describe('pp/vnet-unsupported-env', () => {
  it('speaks of a trial', () => {
    expect(found(ppVnetUnsupportedEnv, env('trial'))).toMatchObject([{ about: ['env-eu'] }]);
  });
  it('is silent: a sandbox has it', () => {
    expect(found(ppVnetUnsupportedEnv, env('sandbox'))).toEqual([]);
  });
});
