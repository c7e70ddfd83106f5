import { describe, expect, it } from 'vitest';
import { filter, flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppM365Joins } from './m365-joins.ts';

const all = [
  filter('filter-eu', ['12076:51002', '12076:51003', '12076:5020'], true),
  node('circuit', 'circuit-a', { sku: 'Premium' }),
];

describe('pp/m365-joins', () => {
  it('speaks of a filter with SharePoint (S-33)', () => {
    expect(found(ppM365Joins, r0With(...all))).toMatchObject([{ about: ['ms-a', 'circuit-a'] }]);
  });
  it('is silent: its flows are drawn', () => {
    expect(
      found(
        ppM365Joins,
        r0With(...all, flow('hq-lan', { by: 'node', node: 'm365' }, { id: 'office', returnMbps: 100 })),
      ),
    ).toEqual([]);
  });
});
