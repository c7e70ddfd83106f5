import { describe, expect, it } from 'vitest';
import { addLink, addNode, flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingProxyBypassesEr } from './proxy-bypasses-er.ts';

const proxy = addNode('host', 'proxy', {
  name: 'Proxy',
  zone: 'hq',
  role: 'proxy',
  subnets: ['10.10.9.0/24'],
  addresses: ['10.10.9.10'],
  learns: 'default-only',
});
const via = (leaves: object) =>
  r0With(
    proxy,
    addLink('proxy-fw', 'lan', 'proxy', 'fw-i'),
    addLink('proxy-lan', 'lan', 'proxy', 'hq-lan'),
    node('host', 'hq-lan', { leaves }),
    flow('hq-lan', { by: 'name', name: 'contoso.crm4.dynamics.example' }),
  );

describe('routing/proxy-bypasses-er', () => {
  it('speaks of a proxy at the internet edge', () => {
    expect(found(routingProxyBypassesEr, via({ by: 'proxy', proxy: 'proxy' }))).toMatchObject([
      { about: ['f', 'proxy', 'circuit-a'] },
    ]);
  });
  it('is silent: an exception in the PAC file', () => {
    expect(
      found(
        routingProxyBypassesEr,
        via({ by: 'pac', rules: [{ pattern: '*.crm4.dynamics.example', via: null }], otherwise: 'proxy' }),
      ),
    ).toEqual([]);
  });
});
