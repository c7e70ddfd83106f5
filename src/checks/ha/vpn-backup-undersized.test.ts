import { describe, expect, it } from 'vitest';
import { flow, link, r0With, vpn } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haVpnBackupUndersized } from './vpn-backup-undersized.ts';

const users = (mbps: number, critical = false) =>
  flow('hq-lan', { by: 'node', node: 'vm-1' }, { returnMbps: mbps, critical });

describe('ha/vpn-backup-undersized', () => {
  it('speaks of 100 Mbps behind 400', () => {
    expect(
      found(haVpnBackupUndersized, r0With(vpn, link('tunnel', { mbps: 100 }), users(400))),
    ).toMatchObject([{ about: ['tunnel', 'vpn-gw'] }]);
  });
  it('speaks of a critical flow', () => {
    expect(found(haVpnBackupUndersized, r0With(vpn, users(10, true)))).toMatchObject([
      { about: ['tunnel', 'vpn-gw'] },
    ]);
  });
  it('is silent: half of the demand is enough', () => {
    expect(found(haVpnBackupUndersized, r0With(vpn, link('tunnel', { mbps: 200 }), users(400)))).toEqual([]);
  });
});
