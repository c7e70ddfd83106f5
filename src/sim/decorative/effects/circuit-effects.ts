import { fails } from '#sim/scenarios/designs.ts';
import { type Effect, type Entry, effect, given, onNode, plain, users } from './effect.ts';

export const circuit = (change: (entry: Entry) => void) => onNode('circuit-a', change);
export const circuits: Readonly<Record<string, Effect>> = {
  name: plain(
    circuit((c) => {
      c.name = 'Other';
    }),
  ),
  zone: plain(
    circuit((c) => {
      c.zone = 'hq';
    }),
  ),
  sku: plain(
    circuit((c) => {
      c.sku = 'Local';
    }),
  ),
  mbps: plain(
    circuit((c) => {
      c.mbps = 50;
    }),
  ),
  connectivity: effect(
    given(
      users,
      circuit((c) => {
        c.providerState = 'NotProvisioned';
      }),
    ),
    circuit((c) => {
      c.connectivity = 'direct';
    }),
  ),
  'locations[]': plain(
    circuit((c) => {
      c.locations[1] = 'london';
    }),
  ),
  cloud: plain(
    circuit((c) => {
      c.cloud = 'china';
    }),
  ),
  providerState: plain(
    circuit((c) => {
      c.providerState = 'NotProvisioned';
    }),
  ),
  microsoftState: plain(
    circuit((c) => {
      c.microsoftState = 'Disabled';
    }),
  ),
  'links[].customerEdge': plain(
    circuit((c) => {
      c.links[0].customerEdge = 'ce2';
    }),
  ),
  'links[].physicalGroup': effect(
    given(users, fails({ type: 'physical-group', group: 'duct' })),
    circuit((c) => {
      c.links[0].physicalGroup = 'duct';
    }),
  ),
  drained: plain(
    circuit((c) => {
      c.drained = 'primary';
    }),
  ),
};
