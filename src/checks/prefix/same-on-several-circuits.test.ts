import { describe, expect, it } from 'vitest';
import { advertise, circuitB, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixSameOnSeveralCircuits } from './same-on-several-circuits.ts';

const same = advertise('ms-b', ['192.0.2.64/28'], ['192.0.2.64/28']);
const cluster = ['fw-e', 'fw-e2'].map((id) => node('firewall', id, { stateGroup: 'cluster' }));

describe('prefix/same-on-several-circuits', () => {
  it('warns where each site has a firewall of its own (W-10)', () => {
    expect(found(prefixSameOnSeveralCircuits, r0With(circuitB, same))).toMatchObject([
      { about: ['ms-a', 'ms-b'], severity: 'warning' },
    ]);
  });
  it('mentions it where the firewalls share state', () => {
    expect(found(prefixSameOnSeveralCircuits, r0With(circuitB, same, ...cluster))).toMatchObject([
      { severity: 'info' },
    ]);
  });
  it('is silent: each circuit has its own prefix', () => {
    expect(found(prefixSameOnSeveralCircuits, r0With(circuitB))).toEqual([]);
  });
});
