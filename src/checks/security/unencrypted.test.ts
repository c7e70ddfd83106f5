import { describe, expect, it } from 'vitest';
import { flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { securityUnencrypted } from './unencrypted.ts';

const clear = (encryption: string, privacy = 'any') =>
  r0With(flow('hq-lan', { by: 'node', node: 'vm-1' }, { encryption, privacy }));

describe('security/unencrypted', () => {
  it('mentions clear text', () => {
    expect(found(securityUnencrypted, clear('none'))).toMatchObject([{ about: ['f'], severity: 'info' }]);
  });
  it('warns where privacy matters', () => {
    expect(found(securityUnencrypted, clear('none', 'no-internet'))).toMatchObject([{ severity: 'warning' }]);
  });
  it('is silent: TLS protects it', () => {
    expect(found(securityUnencrypted, clear('tls'))).toEqual([]);
  });
});
