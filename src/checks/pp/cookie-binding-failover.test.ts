import { describe, expect, it } from 'vitest';
import { flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppCookieBindingFailover } from './cookie-binding-failover.ts';

const bound = node('service', 'env-eu', { environment: { cookieBinding: true } });
const users = (privacy: string) => flow('hq-lan', { by: 'node', node: 'env-eu' }, { privacy });

describe('pp/cookie-binding-failover', () => {
  it('speaks of two pools (W-27)', () => {
    expect(found(ppCookieBindingFailover, r0With(bound, users('any')))).toMatchObject([
      { about: ['env-eu'] },
    ]);
  });
  it('is silent: users who never leave by the internet have one pool', () => {
    expect(found(ppCookieBindingFailover, r0With(bound, users('no-internet')))).toEqual([]);
  });
});
