import { describe, expect, it } from 'vitest';
import { flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { securityNoInternetFlowLeaks } from './no-internet-flow-leaks.ts';

const strict = (node: string) => flow('hq-lan', { by: 'node', node }, { privacy: 'no-internet' });

describe('security/no-internet-flow-leaks', () => {
  it('speaks of a flow that does', () => {
    expect(found(securityNoInternetFlowLeaks, r0With(strict('cdn')))).toMatchObject([
      { about: ['f'], severity: 'error' },
    ]);
  });
  it('warns of the way it would take', () => {
    expect(found(securityNoInternetFlowLeaks, r0With(strict('env-eu')))).toMatchObject([
      { about: ['f', 'fw-i'], severity: 'warning' },
    ]);
  });
  it('is silent: the internet edge denies it', () => {
    expect(
      found(
        securityNoInternetFlowLeaks,
        r0With(
          strict('env-eu'),
          node('firewall', 'fw-i', { filter: [{ action: 'deny', destinations: ['198.51.100.0/24'] }] }),
        ),
      ),
    ).toEqual([]);
  });
});
