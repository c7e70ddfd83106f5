import { describe, expect, it } from 'vitest';
import { addLink, advertise, circuitB, link, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { bgpWeightOnMicrosoftPeering } from './weight-on-microsoft-peering.ts';

const same = advertise('ms-b', ['192.0.2.64/28'], ['192.0.2.64/28']);
const joined = addLink('gw-1-b', 'connection', 'gw-1', 'circuit-b');

describe('bgp/weight-on-microsoft-peering', () => {
  it('speaks of weight where the same prefix is on both', () => {
    expect(
      found(bgpWeightOnMicrosoftPeering, r0With(circuitB, same, joined, link('gw-1-a', { weight: 100 }))),
    ).toMatchObject([{ about: ['ms-a', 'ms-b'] }]);
  });
  it('is silent: separate prefixes need no weight', () => {
    expect(
      found(bgpWeightOnMicrosoftPeering, r0With(circuitB, joined, link('gw-1-a', { weight: 100 }))),
    ).toEqual([]);
  });
});
