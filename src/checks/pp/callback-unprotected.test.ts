import { describe, expect, it } from 'vitest';
import { addLink, addNode, advertise, flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppCallbackUnprotected } from './callback-unprotected.ts';

const open = [
  addNode('host', 'srv', {
    name: 'Open server',
    zone: 'hq',
    role: 'server',
    subnets: ['192.0.2.128/28'],
    addresses: ['192.0.2.130'],
  }),
  addLink('srv-ce1', 'lan', 'srv', 'ce1'),
  addLink('srv-ce2', 'lan', 'srv', 'ce2'),
  advertise('ms-a', ['192.0.2.64/28', '192.0.2.128/28'], ['192.0.2.64/28', '192.0.2.128/28']),
  flow('env-eu 198.51.100.24', '192.0.2.130'),
];

describe('pp/callback-unprotected', () => {
  it('speaks of a server right behind the edge', () => {
    expect(found(ppCallbackUnprotected, r0With(...open))).toMatchObject([{ about: ['srv', 'f'] }]);
  });
  it('a reverse proxy stands there', () => {
    expect(
      found(ppCallbackUnprotected, r0With(...open, node('host', 'srv', { role: 'reverse-proxy' }))),
    ).toEqual([]);
  });
  it('the firewall of the reference design', () => {
    expect(found(ppCallbackUnprotected, r0With())).toEqual([]);
  });
});
