import { describe, expect, it } from 'vitest';
import { flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppCallbackPrivateDns } from './callback-private-dns.ts';

const call = flow('env-eu 198.51.100.24', { by: 'name', name: 'sql.corp.contoso.example' });
const named = (scope: string) =>
  node('host', 'rproxy', {
    published: [
      {
        name: 'sql.corp.contoso.example',
        address: scope === 'public' ? '192.0.2.82' : '10.10.250.10',
        scope,
      },
    ],
  });

describe('pp/callback-private-dns', () => {
  it('speaks of a name in private DNS (S-22)', () => {
    expect(found(ppCallbackPrivateDns, r0With(call, named('private')))).toMatchObject([
      { about: ['f', 'rproxy'] },
    ]);
  });
  it('is silent: a public name with a public address', () => {
    expect(found(ppCallbackPrivateDns, r0With(call, named('public')))).toEqual([]);
  });
});
