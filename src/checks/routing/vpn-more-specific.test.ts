import { describe, expect, it } from 'vitest';
import { link, r0With, vpn } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingVpnMoreSpecific } from './vpn-more-specific.ts';

const tunnel = (...prefixes: string[]) =>
  r0With(
    vpn,
    link('tunnel', {
      importRules: [[], [{ prefixes: prefixes.map((prefix) => ({ prefix })) }, { action: 'deny' }]],
    }),
  );

describe('routing/vpn-more-specific', () => {
  it('speaks of 10.10.1.0/24 inside 10.10.0.0/16 (W-20)', () => {
    expect(found(routingVpnMoreSpecific, tunnel('10.10.1.0/24'))).toMatchObject([
      { about: ['tunnel', 'priv-a'] },
    ]);
  });
  it('is silent: the same prefix on both', () => {
    expect(found(routingVpnMoreSpecific, tunnel('10.10.0.0/16'))).toEqual([]);
  });
});
