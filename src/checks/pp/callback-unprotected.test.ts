import { describe, expect, it } from 'vitest';
import { openServer } from '#sim/scenarios/additions.ts';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppCallbackUnprotected } from './callback-unprotected.ts';

describe('pp/callback-unprotected', () => {
  it('speaks of a server right behind the edge', () => {
    expect(found(ppCallbackUnprotected, r0With(openServer))).toMatchObject([{ about: ['srv', 'f'] }]);
  });
  it('is silent: a reverse proxy stands there', () => {
    expect(
      found(ppCallbackUnprotected, r0With(openServer, node('host', 'srv', { role: 'reverse-proxy' }))),
    ).toEqual([]);
  });
  it('is silent: the firewall of the reference design', () => {
    expect(found(ppCallbackUnprotected, r0With())).toEqual([]);
  });
});
