import { describe, expect, it } from 'vitest';
import { addLink, addNode, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { gwVnetLinks } from './vnet-links.ts';

const many = (count: number) =>
  r0With(
    ...Array.from({ length: count }, (_, n) => [
      addNode('vnet', `v${n}`, { region: 'westeurope', spaces: [`10.${150 + n}.0.0/16`] }),
      addNode('gateway', `g${n}`, { vnet: `v${n}` }),
      addLink(`l${n}`, 'connection', `g${n}`, 'circuit-a'),
    ]).flat(),
  );

describe('gw/vnet-links', () => {
  it('speaks of the eleventh on Standard', () => {
    expect(found(gwVnetLinks, many(10))).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('is silent: ten are allowed', () => {
    expect(found(gwVnetLinks, many(9))).toEqual([]);
  });
});
