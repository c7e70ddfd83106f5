import { describe, expect, it } from 'vitest';
import { circuitA2, flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haInternetAsOnlyBackup } from './internet-as-only-backup.ts';

describe('ha/internet-as-only-backup', () => {
  it('speaks of users behind one circuit and an internet edge', () => {
    expect(
      found(haInternetAsOnlyBackup, r0With(flow('hq-lan', { by: 'node', node: 'env-eu' }))),
    ).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('is silent: a second circuit takes over', () => {
    expect(
      found(haInternetAsOnlyBackup, r0With(circuitA2, flow('hq-lan', { by: 'node', node: 'env-eu' }))),
    ).toEqual([]);
  });
  it('is silent: what must not cross the internet does not fall back to it', () => {
    expect(
      found(
        haInternetAsOnlyBackup,
        r0With(flow('hq-lan', { by: 'node', node: 'env-eu' }, { privacy: 'no-internet' })),
      ),
    ).toEqual([]);
  });
});
