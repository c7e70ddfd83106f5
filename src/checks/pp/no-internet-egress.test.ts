import { describe, expect, it } from 'vitest';
import { flow, r0With, removeLink, removeNode } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppNoInternetEgress } from './no-internet-egress.ts';

const users = flow('hq-lan', { by: 'node', node: 'env-eu' });

describe('pp/no-internet-egress', () => {
  it('speaks of a site without egress (W-23)', () => {
    expect(found(ppNoInternetEgress, r0With(users, removeLink('fw-i-isp')))).toMatchObject([
      { about: ['hq-lan'] },
    ]);
  });
  it('is silent: there is an internet edge', () => {
    expect(found(ppNoInternetEgress, r0With(users))).toEqual([]);
  });
  it('is silent: a drawing without the internet does not say', () => {
    expect(found(ppNoInternetEgress, r0With(users, removeNode('isp'), removeNode('internet')))).toEqual([]);
  });
});
