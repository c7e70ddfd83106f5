import { addLink, advertise, circuitB, flow } from '#sim/scenarios/designs.ts';
import { type Effect, effect, given, onLink, onNode, plain, toVm } from './effect.ts';

const bothCircuits = given(
  circuitB,
  toVm,
  addLink('gw-1-b', 'connection', 'gw-1', 'circuit-b'),
  addLink('wan-2', 'wan', 'hq-lan', 'dc2-lan', { cost: 100 }),
  advertise('priv-b', ['10.30.0.0/16', '10.10.0.0/16']),
);
const joined = given(
  circuitB,
  addLink('reach', 'global-reach', 'circuit-a', 'circuit-b'),
  flow('hq-lan', '10.30.1.5', { id: 'sites' }),
);
export const links: Readonly<Record<string, Effect>> = {
  'connection.ends[]': effect(
    bothCircuits,
    onLink('gw-1-b', (l) => {
      l.ends = ['gw-1', 'circuit-a'];
    }),
  ),
  'connection.weight': effect(
    bothCircuits,
    onLink('gw-1-b', (l) => {
      l.weight = 100;
    }),
  ),
  'connection.fastPath': effect(
    given(
      toVm,
      onNode('gw-1', (g) => {
        g.sku = 'ErGw3Az';
      }),
    ),
    onLink('gw-1-a', (l) => {
      l.fastPath = true;
    }),
  ),
  'connection.authorised': plain(
    onLink('gw-1-a', (l) => {
      l.authorised = false;
    }),
  ),
  'global-reach.ends[]': effect(
    joined,
    onLink('reach', (l) => {
      l.ends = ['circuit-a', 'circuit-a'];
    }),
  ),
};
