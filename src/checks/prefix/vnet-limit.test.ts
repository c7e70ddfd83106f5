import { describe, expect, it } from 'vitest';
import { manyPrefixes } from '#sim/scenarios/additions.ts';
import { changed, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixVnetLimit } from './vnet-limit.ts';

const spaces = (count: number) =>
  r0With(
    node('vnet', 'vnet-1', {
      spaces: manyPrefixes(count, 10, 100),
    }),
  );

describe('prefix/vnet-limit', () => {
  it('speaks of 1,001 (W-28)', () => {
    expect(found(prefixVnetLimit, spaces(1001))).toMatchObject([
      { about: ['gw-1', 'gw-1-a'], severity: 'error' },
    ]);
  });
  it('is silent: summaries help', () => {
    expect(
      found(prefixVnetLimit, changed(spaces(1001), node('gateway', 'gw-1', { summaries: ['10.96.0.0/11'] }))),
    ).toEqual([]);
  });
});
