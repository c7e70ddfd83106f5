import { describe, expect, it } from 'vitest';
import { addLink, r0With, vpn } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haVpnBackupForMicrosoftPeering } from './vpn-backup-for-microsoft-peering.ts';

describe('ha/vpn-backup-for-microsoft-peering', () => {
  it('speaks of a line from the VPN gateway to the environment (W-20)', () => {
    expect(
      found(haVpnBackupForMicrosoftPeering, r0With(vpn, addLink('line', 'note', 'vpn-gw', 'env-eu'))),
    ).toMatchObject([{ about: ['line', 'vpn-gw', 'env-eu'] }]);
  });
  it('speaks of a tunnel to a Microsoft peering', () => {
    expect(
      found(haVpnBackupForMicrosoftPeering, r0With(addLink('tunnel', 'ipsec', 'fw-i', 'ms-a'))),
    ).toMatchObject([{ about: ['tunnel', 'fw-i', 'ms-a'] }]);
  });
  it('is silent: it backs up private peering', () => {
    expect(found(haVpnBackupForMicrosoftPeering, r0With(vpn))).toEqual([]);
  });
});
