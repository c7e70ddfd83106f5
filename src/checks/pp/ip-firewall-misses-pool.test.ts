import { describe, expect, it } from 'vitest';
import { flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppIpFirewallMissesPool } from './ip-firewall-misses-pool.ts';

const lists = (...ipFirewall: string[]) =>
  r0With(
    flow('hq-lan', { by: 'node', node: 'env-eu' }),
    node('service', 'env-eu', { environment: { ipFirewall } }),
  );

describe('pp/ip-firewall-misses-pool', () => {
  it('speaks of the internet pool that users fall back to (W-27)', () => {
    expect(found(ppIpFirewallMissesPool, lists('192.0.2.64/28'))).toMatchObject([
      {
        about: ['env-eu', 'fw-i'],
        fix: {
          commands: [
            { args: { fields: { environment: { ipFirewall: ['192.0.2.64/28', '203.0.113.0/28'] } } } },
          ],
        },
      },
    ]);
  });
  it('is silent: both pools are listed', () => {
    expect(found(ppIpFirewallMissesPool, lists('192.0.2.64/28', '203.0.113.0/28'))).toEqual([]);
  });
});
