import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixSameOnInternet } from './same-on-internet.ts';

const outside = (prefix: string) => r0With(node('firewall', 'fw-i', { internetAdverts: [{ prefix }] }));

describe('prefix/same-on-internet', () => {
  it('speaks of the same prefix (W-08)', () => {
    expect(found(prefixSameOnInternet, outside('192.0.2.64/28'))).toMatchObject([
      { about: ['ms-a', 'fw-i'], severity: 'error' },
    ]);
  });
  it('speaks of a longer one outside (W-26)', () => {
    expect(found(prefixSameOnInternet, outside('192.0.2.64/29'))).toMatchObject([{ severity: 'error' }]);
  });
  it('warns of a shorter one outside', () => {
    expect(found(prefixSameOnInternet, outside('192.0.2.64/27'))).toMatchObject([
      { severity: 'warning' },
      { severity: 'warning' },
    ]);
  });
  it('is silent: ranges of their own', () => {
    expect(found(prefixSameOnInternet, r0With())).toEqual([]);
  });
});
