import { expect, it } from 'vitest';
import { type IpAddress, type Prefix, prefixBits } from '#model/addresses.ts';
import { freeAddress, freePrefix } from './free-prefix.ts';

const space = (...prefixes: string[]) => prefixes.map((prefix) => prefixBits(prefix as Prefix));

it.each([
  ['192.0.2.0/24', 30, [], undefined, '192.0.2.0/30'],
  ['192.0.2.0/24', 30, ['192.0.2.0/30', '192.0.2.5/32'], undefined, '192.0.2.8/30'],
  ['192.0.2.0/24', 28, ['192.0.2.64/28'], '192.0.2.64', '192.0.2.80/28'],
  ['192.0.2.0/30', 31, ['192.0.2.2/31'], '192.0.2.2', '192.0.2.0/31'],
  ['192.0.2.0/30', 31, ['192.0.2.0/24'], undefined, null],
  ['2001:db8::/32', 64, ['2001:db8::/64', '10.0.0.0/8'], undefined, '2001:db8:0:1::/64'],
])('in %s, the first free /%i beside %j from %s on is %s', (within, length, taken, start, free) => {
  expect(freePrefix(within as Prefix, length, space(...taken), start as IpAddress | undefined)).toBe(free);
});

it('finds the next address, and none behind the last', () => {
  expect(freeAddress('198.51.100.0/29' as Prefix, 1, new Set(['198.51.100.1']))).toBe('198.51.100.2');
  expect(freeAddress('198.51.100.0/29' as Prefix, 7, new Set())).toBeNull();
});
