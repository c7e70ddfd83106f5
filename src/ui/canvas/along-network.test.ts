import { expect, it } from 'vitest';
import type { NodeId } from '#model/ids.ts';
import { r0 } from '#templates/r0.ts';
import { alongNetwork } from './along-network.ts';

const from = (id: string, how: Parameters<typeof alongNetwork>[2]) =>
  new Set<string>(alongNetwork(r0(), [id as NodeId], how));

it('follows the network towards Microsoft, and away from it (C-15)', () => {
  const up = from('ce1', 'up');
  expect(up.has('p1')).toBe(true);
  expect(up.has('circuit-a')).toBe(true);
  expect(up.has('fw-e')).toBe(false);
  const down = from('ce1', 'down');
  expect(down.has('fw-e')).toBe(true);
  expect(down.has('p1')).toBe(false);
});

it('takes what is connected with the links between, and what stands in the same zone (C-15)', () => {
  const connected = from('ce1', 'connected');
  expect(connected.has('fw-e') && connected.has('p1')).toBe(true);
  expect(Object.keys(r0().links).some((id) => connected.has(id))).toBe(true);
  const zone = from('ce1', 'zone');
  expect(zone.has('ce2')).toBe(true);
  expect(zone.has('p1')).toBe(false);
});
