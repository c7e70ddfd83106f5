/**
 * For each property that routes or packets depend on, a design in which it matters and a change of it. Used by the test
 * that nothing is decorative.
 */
import { fails, flow } from '#sim/scenarios/designs.ts';
import { azure } from './azure-effects.ts';
import { cables } from './cable-effects.ts';
import { circuit, circuits } from './circuit-effects.ts';
import {
  type Effect,
  type Entry,
  edit,
  effect,
  given,
  office,
  onLink,
  onNode,
  plain,
  settings,
  toVm,
  under,
  users,
} from './effect.ts';
import { denied, firewalls } from './firewall-effects.ts';
import { host, hosts } from './host-effects.ts';
import { links } from './link-effects.ts';
import { peerings } from './peering-effects.ts';
import { providers } from './provider-effects.ts';
import { routing } from './routing-effects.ts';
import { services } from './service-effects.ts';
import { zones } from './zone-effects.ts';

const asked = (change: (entry: Entry) => void) => edit('flows', 'users', change);
export const one = given(users);
const named = given(flow('hq-lan', { by: 'name', name: host }, { id: 'users' }));
const failure = (of: object) => given(users, fails(of as never));
const fault = (change: (entry: Entry) => void) => edit('failures', 'failure-1', change);
/** The primary link of the circuit, doing worse in some way, and a change of how much worse. */
const degraded = (how: object, change: (effect: Entry) => void): Effect =>
  effect(
    given(
      users,
      fails({ type: 'node', node: 'circuit-a', part: 'primary' }),
      fault((f) => {
        f.effect = how;
      }),
    ),
    fault((f) => {
      change(f.effect);
    }),
  );
export const routeFilter = (change: (entry: Entry) => void) => edit('routeFilters', 'filter-eu', change);

export const effects: Readonly<Record<string, Effect>> = {
  ...under('host', hosts),
  ...under('router', routing('router')),
  ...under('firewall', { ...routing('firewall'), ...firewalls }),
  ...under('provider', providers),
  ...under('circuit', circuits),
  ...under('peering', peerings),
  'internet.name': plain(
    onNode('internet', (n) => {
      n.name = 'Other';
    }),
  ),
  'internet.zone': plain(
    onNode('internet', (n) => {
      n.zone = 'hq';
    }),
  ),
  'internet.asn': plain(
    onNode('internet', (n) => {
      n.asn = 64_509;
    }),
  ),
  ...azure,
  ...under('service', services),
  ...under('cable', cables),
  ...links,
  'settings.mode': plain(settings({ mode: 'production' })),
  'settings.cloud': plain(settings({ cloud: 'usgov' })),
  'settings.internetAggregates[]': plain(settings({ internetAggregates: [] })),
  ...under('zone', zones),
  'routeFilter.communities[]': plain(
    routeFilter((f) => {
      f.communities = ['12076:51003'];
    }),
  ),
  'routeFilter.microsoft365Authorised': effect(
    given(
      office,
      circuit((c) => {
        c.sku = 'Premium';
      }),
      routeFilter((f) => {
        f.communities = ['12076:5010', '12076:5020', '12076:5030'];
      }),
    ),
    routeFilter((f) => {
      f.microsoft365Authorised = true;
    }),
  ),
  'flow.from.node': effect(
    one,
    asked((f) => {
      f.from.node = 'branch-lan';
    }),
  ),
  'flow.from.address': effect(
    one,
    asked((f) => {
      f.from.address = '10.10.1.99';
    }),
  ),
  'flow.to.by': effect(
    one,
    asked((f) => {
      f.to = { by: 'name', name: host };
    }),
  ),
  'flow.to.node': effect(
    one,
    asked((f) => {
      f.to.node = 'cdn';
    }),
  ),
  'flow.to.address': effect(
    one,
    asked((f) => {
      f.to.address = '198.51.100.40';
    }),
  ),
  'flow.to.name': effect(
    named,
    asked((f) => {
      f.to.name = 'login.example';
    }),
  ),
  'flow.port': effect(
    denied({ ports: [80] }),
    asked((f) => {
      f.port = 80;
    }),
  ),
  'flow.forwardMbps': effect(
    one,
    asked((f) => {
      f.forwardMbps = 10;
    }),
  ),
  'flow.returnMbps': effect(
    one,
    asked((f) => {
      f.returnMbps = 10;
    }),
  ),
  'failure.of.type': effect(
    failure({ type: 'node', node: 'ce1' }),
    fault((f) => {
      f.of = { type: 'location', location: 'amsterdam' };
    }),
  ),
  'failure.of.node': effect(
    failure({ type: 'node', node: 'ce1' }),
    fault((f) => {
      f.of.node = 'ce2';
    }),
  ),
  'failure.of.part': effect(
    failure({ type: 'node', node: 'circuit-a' }),
    fault((f) => {
      f.of.part = 'primary';
    }),
  ),
  'failure.of.link': effect(
    failure({ type: 'link', link: 'fw-e-ce1' }),
    fault((f) => {
      f.of.link = 'lan-fw-e';
    }),
  ),
  'failure.of.zone': effect(
    failure({ type: 'zone', zone: 'branch' }),
    fault((f) => {
      f.of.zone = 'hq';
    }),
  ),
  'failure.of.location': effect(
    failure({ type: 'location', location: 'london' }),
    fault((f) => {
      f.of.location = 'amsterdam';
    }),
  ),
  'failure.of.group': effect(
    given(
      users,
      onLink('ce1-p1', (l) => {
        l.physicalGroup = 'duct';
      }),
      fails({ type: 'physical-group', group: 'other' }),
    ),
    fault((f) => {
      f.of.group = 'duct';
    }),
  ),
  'failure.of.region': effect(
    failure({ type: 'region', region: 'northeurope' }),
    fault((f) => {
      f.of.region = 'europe';
    }),
  ),
  'failure.atMs': effect(
    given(users, fails({ type: 'node', node: 'circuit-a', part: 'primary' })),
    fault((f) => {
      f.atMs = 5_000;
    }),
  ),
  'failure.untilMs': effect(
    given(users, fails({ type: 'node', node: 'circuit-a', part: 'primary' })),
    fault((f) => {
      f.untilMs = 60_000;
    }),
  ),
  'failure.effect.type': effect(
    given(users, fails({ type: 'node', node: 'circuit-a', part: 'primary' })),
    fault((f) => {
      f.effect = { type: 'drain' };
    }),
  ),
  'failure.effect.percent': degraded({ type: 'loss', percent: 1 }, (effect) => {
    effect.percent = 2;
  }),
  'failure.effect.ms': degraded({ type: 'delay', ms: 10 }, (effect) => {
    effect.ms = 20;
  }),
  'failure.effect.mbps': degraded({ type: 'rate', mbps: 10 }, (effect) => {
    effect.mbps = 20;
  }),
  'failure.effect.downMs': degraded({ type: 'flap', downMs: 5_000, upMs: 5_000, times: 2 }, (effect) => {
    effect.downMs = 4_000;
  }),
  'failure.effect.upMs': degraded({ type: 'flap', downMs: 5_000, upMs: 5_000, times: 2 }, (effect) => {
    effect.upMs = 4_000;
  }),
  'failure.effect.times': degraded({ type: 'flap', downMs: 5_000, upMs: 5_000, times: 2 }, (effect) => {
    effect.times = 3;
  }),
  'failure.silent': effect(
    given(toVm, fails({ type: 'node', node: 'circuit-a', part: 'primary' })),
    fault((f) => {
      f.silent = true;
    }),
  ),
};
