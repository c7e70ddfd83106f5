import { describe, expect, it } from 'vitest';
import type { Prefix } from '#model/addresses.ts';
import { coveredBy } from './covered-by.ts';

const whole = (text: string, ...parts: string[]) => coveredBy(text as Prefix, parts as Prefix[]);

describe('coveredBy', () => {
  it('one prefix is enough', () => {
    expect(whole('192.0.2.0/28', '192.0.2.0/24')).toBe(true);
    expect(whole('192.0.2.0/28', '192.0.2.0/28')).toBe(true);
  });
  it('two halves are the whole, and one is not', () => {
    expect(whole('192.0.2.0/28', '192.0.2.0/29', '192.0.2.8/29')).toBe(true);
    expect(whole('192.0.2.0/28', '192.0.2.0/29')).toBe(false);
    expect(whole('192.0.2.0/28', '192.0.2.8/29')).toBe(false);
  });
  it('parts of several sizes', () => {
    expect(whole('192.0.2.0/28', '192.0.2.0/29', '192.0.2.8/30', '192.0.2.12/30')).toBe(true);
    expect(whole('192.0.2.0/28', '192.0.2.0/29', '192.0.2.8/30', '192.0.2.12/31')).toBe(false);
  });
  it('IPv6, down to one address', () => {
    expect(whole('2001:db8::/127', '2001:db8::/128', '2001:db8::1/128')).toBe(true);
    expect(whole('2001:db8::/127', '2001:db8::1/128')).toBe(false);
  });
  it('nothing holds nothing', () => {
    expect(whole('192.0.2.0/28')).toBe(false);
    expect(whole('192.0.2.0/28', '198.51.100.0/24')).toBe(false);
  });
});
