import { expect, it } from 'vitest';
import type { FlowId } from '#model/ids.ts';
import type { Failable } from '#verify/failable.ts';
import type { Cell, SweptScenario } from '#verify/sweep.ts';
import { matrixRows } from './matrix-order.ts';

const cell = (outcome: Cell['outcome'], recoveryMs: number | null = null): Cell => ({
  outcome,
  share: outcome === 'lost' ? 0 : 1,
  private: 'microsoft-edge',
  recoveryMs,
});
const failing = (key: string, ...cells: readonly Cell[]): SweptScenario => ({
  failed: [key],
  cells,
  overloads: [],
});
const FLOWS = ['to-app', 'to-machine'] as FlowId[];
const scenarios = [
  failing('circuit', cell('internet', 900), cell('lost')),
  failing('link', cell('as-before', 900), cell('as-before', 60_900)),
  failing('users', cell('own-end'), cell('as-before')),
  failing('firewall', cell('lost'), cell('lost')),
  { ...failing('circuit', cell('lost'), cell('lost')), failed: ['circuit', 'firewall'] },
];
const elements = ['circuit', 'link', 'users', 'firewall'].map((key) => ({ key }) as Failable);
const keys = (...args: [Parameters<typeof matrixRows>[2], boolean]) =>
  matrixRows({ elements, scenarios }, FLOWS, ...args).map(({ element }) => element.key);

it('lists each single failure once, in the order of its kind, or the worst first', () => {
  expect(keys('kind', true)).toEqual(['circuit', 'link', 'users', 'firewall']);
  expect(keys('worst', true)).toEqual(['firewall', 'circuit', 'link', 'users']);
});

it('orders by one flow, the longer interruption before the shorter', () => {
  expect(keys('to-app' as FlowId, true)).toEqual(['firewall', 'circuit', 'link', 'users']);
  expect(keys('to-machine' as FlowId, true)).toEqual(['circuit', 'firewall', 'link', 'users']);
});

it('leaves out what nobody notices but the flows that begin there', () => {
  expect(keys('kind', false)).toEqual(['circuit', 'link', 'firewall']);
});
