import { changed, circuitB, F1, fails, flow } from '#sim/scenarios/designs.ts';
import { type Effect, type Entry, effect, given, office, onNode, plain, toVm, users } from './effect.ts';
import { hq } from './host-effects.ts';

export const ms = (change: (entry: Entry) => void) => onNode('ms-a', change);
const priv = (change: (entry: Entry) => void) => onNode('priv-a', change);
const session = (change: (entry: Entry) => void) =>
  priv((p) => {
    change(p.sessions[0]);
  });
const silently = given(toVm, F1);
const noBfd = changed(
  silently,
  priv((p) => {
    for (const each of p.sessions) each.bfd.enabled = false;
  }),
);
const imports = (rule: object) =>
  given(
    users,
    toVm,
    ms((p) => {
      p.importRules = [importRule(rule)];
    }),
  );
export const importRule = (rule: object) => ({
  action: 'permit',
  link: 'both',
  prefixes: [],
  communities: [],
  asPathContains: null,
  setLocalPreference: 170,
  setWeight: null,
  setMed: null,
  prepend: [],
  ...rule,
});
const msRule = (patch: object) =>
  ms((p) => {
    Object.assign(p.importRules[0], patch);
  });
/** Private peering with IPv6 beside IPv4, and a flow over it. */
const v6 = given(
  priv((p) => {
    for (const [index, each] of p.sessions.entries())
      each.ipv6 = {
        subnet: `2001:db8:1:${index + 1}::/126`,
        customer: `2001:db8:1:${index + 1}::1`,
        microsoft: `2001:db8:1:${index + 1}::2`,
      };
    p.adverts.push({ ...p.adverts[0], prefix: '2001:db8:10::/64' });
  }),
  hq((h) => {
    h.subnets.push('2001:db8:10::/64');
    h.addresses.push('2001:db8:10::25');
  }),
  onNode('vnet-1', (n) => {
    n.spaces.push('2001:db8:20::/48');
  }),
  onNode('vm-1', (m) => {
    m.addresses.push('2001:db8:20::4');
  }),
  flow('hq-lan 2001:db8:10::25', '2001:db8:20::4', { id: 'six' }),
);

export const peerings: Readonly<Record<string, Effect>> = {
  name: plain(
    ms((p) => {
      p.name = 'Other';
    }),
  ),
  zone: effect(
    given(users, fails({ type: 'zone', zone: 'branch' })),
    ms((p) => {
      p.zone = 'branch';
    }),
  ),
  circuit: effect(
    given(users, circuitB),
    onNode('ms-b', (p) => {
      p.circuit = 'circuit-a';
    }),
  ),
  type: plain(
    ms((p) => {
      p.type = 'private';
    }),
  ),
  configuredOn: effect(
    given(
      office,
      ms((p) => {
        p.routeFilter = null;
      }),
    ),
    ms((p) => {
      p.configuredOn = '2016-01-01';
    }),
  ),
  peerAsn: plain(
    ms((p) => {
      p.peerAsn = 64_500;
    }),
  ),
  managedBy: effect(
    given(
      users,
      ms((p) => {
        p.peerAsn = 64_500;
      }),
    ),
    ms((p) => {
      p.managedBy = 'provider';
    }),
  ),
  md5: plain(
    ms((p) => {
      p.md5 = 'customer-only';
    }),
  ),
  'sessions[].enabled': plain(
    session((s) => {
      s.enabled = false;
    }),
  ),
  'sessions[].vlan': plain(
    session((s) => {
      s.vlan = 201;
    }),
  ),
  'sessions[].ipv4.subnet': plain(
    session((s) => {
      s.ipv4.subnet = '172.16.9.0/30';
    }),
  ),
  'sessions[].ipv4.customer': plain(
    session((s) => {
      s.ipv4.customer = s.ipv4.microsoft;
    }),
  ),
  'sessions[].ipv4.microsoft': plain(
    session((s) => {
      s.ipv4.microsoft = s.ipv4.customer;
    }),
  ),
  'sessions[].ipv6.subnet': effect(
    v6,
    session((s) => {
      s.ipv6.subnet = '2001:db8:1:9::/126';
    }),
  ),
  'sessions[].ipv6.customer': effect(
    v6,
    session((s) => {
      s.ipv6.customer = s.ipv6.microsoft;
    }),
  ),
  'sessions[].ipv6.microsoft': effect(
    v6,
    session((s) => {
      s.ipv6.microsoft = s.ipv6.customer;
    }),
  ),
  'sessions[].bfd.enabled': effect(
    silently,
    session((s) => {
      s.bfd.enabled = false;
    }),
  ),
  'sessions[].bfd.intervalMs': effect(
    silently,
    session((s) => {
      s.bfd.intervalMs = 1_000;
    }),
  ),
  'sessions[].bfd.multiplier': effect(
    silently,
    session((s) => {
      s.bfd.multiplier = 5;
    }),
  ),
  'sessions[].holdSeconds': effect(
    noBfd,
    session((s) => {
      s.holdSeconds = 30;
    }),
  ),
  'adverts[].prefix': plain(
    ms((p) => {
      p.adverts[0].prefix = '192.0.2.96/28';
    }),
  ),
  'adverts[].link': plain(
    ms((p) => {
      p.adverts[0].link = 'primary';
    }),
  ),
  'adverts[].prepend[]': plain(
    ms((p) => {
      p.adverts[0].prepend = [64_496];
    }),
  ),
  'adverts[].communities[]': plain(
    priv((p) => {
      p.adverts[0].communities = ['64496:1'];
    }),
  ),
  localPreference: plain(
    ms((p) => {
      p.localPreference = 90;
    }),
  ),
  'importRules[].action': effect(imports({}), msRule({ action: 'deny' })),
  'importRules[].link': effect(imports({}), msRule({ link: 'primary' })),
  'importRules[].prefixes[].prefix': effect(
    imports({ prefixes: [{ prefix: '198.51.100.0/27', upTo: null }] }),
    msRule({ prefixes: [{ prefix: '203.0.113.0/24', upTo: null }] }),
  ),
  'importRules[].prefixes[].upTo': effect(
    imports({ prefixes: [{ prefix: '198.51.100.0/24', upTo: null }] }),
    msRule({ prefixes: [{ prefix: '198.51.100.0/24', upTo: 27 }] }),
  ),
  'importRules[].communities[]': effect(
    imports({ communities: ['12076:51002'] }),
    msRule({ communities: ['12076:51004'] }),
  ),
  'importRules[].asPathContains': effect(
    imports({ asPathContains: 12_076 }),
    msRule({ asPathContains: 64_500 }),
  ),
  'importRules[].setLocalPreference': effect(imports({}), msRule({ setLocalPreference: 90 })),
  'importRules[].setWeight': effect(
    imports({ link: 'primary', setLocalPreference: 150 }),
    msRule({ setWeight: 100 }),
  ),
  'importRules[].setMed': effect(
    imports({ link: 'primary', setLocalPreference: 150 }),
    msRule({ setMed: 100 }),
  ),
  'importRules[].prepend[]': effect(
    imports({ link: 'primary', setLocalPreference: 150 }),
    msRule({ prepend: [64_496] }),
  ),
  'declaredPrefixes[]': plain(
    ms((p) => {
      p.declaredPrefixes = ['192.0.2.80/29'];
    }),
  ),
  prefixState: plain(
    ms((p) => {
      p.prefixState = 'validation-needed';
    }),
  ),
  routeFilter: plain(
    ms((p) => {
      p.routeFilter = null;
    }),
  ),
};
