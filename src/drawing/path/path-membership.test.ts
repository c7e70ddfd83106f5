import { expect, it } from 'vitest';
import { pathMembership } from './path-membership.ts';
import { w01 } from './w-01.fixture.ts';

it('names what the baseline passes: both ways, both branches, both lanes (W-01)', () => {
  const { nodes, links, zones, lanes } = pathMembership(w01);
  expect([...nodes].sort()).toEqual(['ce1', 'ce2', 'circuit-a', 'env-eu', 'fw-e', 'hq-lan', 'p1']);
  expect([...links].sort()).toEqual([
    'ce1-p1',
    'ce2-p1',
    'fw-e-ce1',
    'fw-e-ce2',
    'lan-fw-e',
    'p1-a1',
    'p1-a2',
  ]);
  expect([...zones].sort()).toEqual(['amsterdam', 'hq', 'microsoft', 'p1-zone']);
  expect([...lanes]).toEqual([['circuit-a', { primary: true, secondary: true }]]);
});

it('counts only the lane that is used', () => {
  const segments = w01.forward.segments.filter(
    ({ over }) => over?.type !== 'circuit' || over.part === 'secondary',
  );
  const { lanes } = pathMembership({ ...w01, forward: { ...w01.forward, segments }, return: null });
  expect([...lanes]).toEqual([['circuit-a', { primary: false, secondary: true }]]);
});
