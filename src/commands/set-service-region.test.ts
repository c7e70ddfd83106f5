import { expect, it } from 'vitest';
import type { NodeId } from '#model/ids.ts';
import { drawing } from './drawing-for-tests.ts';
import { setServiceRegion } from './set-service-region.ts';

const design = drawing()
  .drop('circuit', { x: 0, y: 0 })
  .drop('microsoft-peering', { x: 0, y: 0 })
  .drop('power-platform', { x: 0, y: 0 });
const id = 'power-platform-1' as NodeId;

it('moves an environment to the regions of another, and lets filters follow (ER-201)', () => {
  const { document } = design.run(setServiceRegion, { id, region: 'unitedstates' });
  expect(document.nodes[id]).toMatchObject({
    region: 'unitedstates',
    prefixes: [
      { region: 'eastus', communities: ['12076:51004'] },
      { region: 'westus', communities: ['12076:51006'] },
    ],
  });
  expect(Object.values(document.routeFilters)[0]?.communities).toEqual([
    '12076:51002',
    '12076:51003',
    '12076:51004',
    '12076:51006',
  ]);
});

it('takes a region nobody knows for what the catalogue may know', () => {
  const { document } = design.run(setServiceRegion, { id, region: 'atlantis' });
  expect(document.nodes[id]).toMatchObject({ region: 'atlantis', prefixes: 'catalogue' });
});
