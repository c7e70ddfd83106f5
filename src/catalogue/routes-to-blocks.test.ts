import { expect, it } from 'vitest';
import type { Prefix } from '#model/addresses.ts';
import { routesToBlocks } from './routes-to-blocks.ts';

const routesTo = (blocks: string[], routes: string[]) =>
  routesToBlocks(blocks as Prefix[], routes as Prefix[]);

it('takes the longest route that holds the whole block', () => {
  expect(routesTo(['198.51.100.16/28'], ['198.51.0.0/16', '198.51.100.0/24', '198.51.100.128/29'])).toEqual([
    '198.51.100.0/24',
  ]);
});

it('takes the block itself where it is a route', () => {
  expect(routesTo(['198.51.100.0/24'], ['198.51.100.0/24', '198.51.0.0/16'])).toEqual(['198.51.100.0/24']);
});

it('gives a route once, in the order of the routes, for all the blocks behind it', () => {
  expect(
    routesTo(['203.0.113.7/32', '198.51.100.1/32', '198.51.100.2/32'], ['198.51.100.0/24', '203.0.113.0/24']),
  ).toEqual(['198.51.100.0/24', '203.0.113.0/24']);
});

it('keeps the families apart, and finds the default route', () => {
  expect(routesTo(['2001:db8::/48', '192.0.2.1/32'], ['0.0.0.0/0', '2001:db8::/32'])).toEqual([
    '0.0.0.0/0',
    '2001:db8::/32',
  ]);
});

it('adds nothing for a block no route holds', () => {
  expect(routesTo(['192.0.2.0/24'], ['198.51.100.0/24'])).toEqual([]);
});

it('takes the routes to the parts of a block, too, which packets to those parts follow', () => {
  const routes = ['20.190.128.0/19', '20.190.160.0/19', '20.190.192.0/19', '20.190.0.0/16'];
  expect(routesTo(['20.190.128.0/18'], routes)).toEqual([
    '20.190.128.0/19',
    '20.190.160.0/19',
    '20.190.0.0/16',
  ]);
});
