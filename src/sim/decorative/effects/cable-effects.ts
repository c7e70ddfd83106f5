import { addLink, addNode, type Change, changed, fails, flow, zone } from '#sim/scenarios/designs.ts';
import { type Effect, type Entry, effect, given, onLink, plain, toCdn, users } from './effect.ts';
import { importRule } from './peering-effects.ts';

const isp = (change: (entry: Entry) => void) => onLink('fw-i-isp', change);
const two =
  (id: string, asn: number): Change =>
  (document) =>
    changed(
      document,
      addNode('router', id, { zone: 'internet-zone', asn }),
      addLink(`fw-i-${id}`, 'internet', 'fw-i', id, { feed: 'full-table' }),
      addLink(`${id}-internet`, 'internet', id, 'internet', { feed: 'full-table' }),
    );
const guarded = (rule: object) =>
  given(
    toCdn,
    two('exit-1', 64_508),
    isp((l) => {
      l.feed = 'full-table';
      l.importRules = [[importRule({ setLocalPreference: 120, ...rule })], []];
    }),
  );
const ispRule = (patch: object) =>
  isp((l) => {
    Object.assign(l.importRules[0][0], patch);
  });
const ownAs = given(
  flow('branch-lan', { by: 'node', node: 'hq-lan' }, { id: 'branch' }),
  zone('branch', { name: 'Branch Utrecht', kind: 'site', owner: 'customer', asn: 64_497 }),
);
export const branch = (change: (entry: Entry) => void) => onLink('wan-branch', change);
const lost = changed(ownAs, fails({ type: 'link', link: 'wan-branch' }, true));
export const cables: Readonly<Record<string, Effect>> = {
  'ends[]': plain(
    onLink('fw-e-ce1', (l) => {
      l.ends = ['fw-i', 'ce1'];
    }),
  ),
  kind: plain(
    onLink('fw-e-ce1', (l) => {
      l.kind = 'internet';
    }),
  ),
  mbps: plain(
    branch((l) => {
      l.mbps = 10;
    }),
  ),
  delayMs: plain(
    branch((l) => {
      l.delayMs = 40;
    }),
  ),
  cost: plain(
    onLink('fw-e-ce1', (l) => {
      l.cost = 500;
    }),
  ),
  physicalGroup: effect(
    given(users, fails({ type: 'physical-group', group: 'duct' })),
    onLink('ce1-p1', (l) => {
      l.physicalGroup = 'duct';
    }),
  ),
  lane: plain(
    onLink('ce1-p1', (l) => {
      l.lane = 'secondary';
    }),
  ),
  feed: plain(
    isp((l) => {
      l.feed = 'full-table';
    }),
  ),
  'importRules[][].action': effect(guarded({}), ispRule({ action: 'deny' })),
  'importRules[][].prefixes[].prefix': effect(
    guarded({ prefixes: [{ prefix: '198.51.100.0/24', upTo: null }] }),
    ispRule({ prefixes: [{ prefix: '203.0.113.0/24', upTo: null }] }),
  ),
  'importRules[][].prefixes[].upTo': effect(
    guarded({ prefixes: [{ prefix: '198.51.0.0/16', upTo: null }] }),
    ispRule({ prefixes: [{ prefix: '198.51.0.0/16', upTo: 24 }] }),
  ),
  'importRules[][].communities[]': effect(guarded({}), ispRule({ communities: ['64509:1'] })),
  'importRules[][].asPathContains': effect(guarded({}), ispRule({ asPathContains: 64_500 })),
  'importRules[][].setLocalPreference': effect(guarded({}), ispRule({ setLocalPreference: 90 })),
  'importRules[][].setWeight': effect(guarded({ setLocalPreference: 90 }), ispRule({ setWeight: 100 })),
  'importRules[][].setMed': effect(
    given(
      toCdn,
      two('exit-1', 64_509),
      isp((l) => {
        l.feed = 'full-table';
        l.importRules = [[importRule({ setLocalPreference: 100 })], []];
      }),
    ),
    ispRule({ setMed: 100 }),
  ),
  'importRules[][].prepend[]': effect(
    guarded({ setLocalPreference: 100 }),
    ispRule({ prepend: [64_496, 64_496] }),
  ),
  'bfd.enabled': effect(
    lost,
    branch((l) => {
      l.bfd.enabled = false;
    }),
  ),
  'bfd.intervalMs': effect(
    lost,
    branch((l) => {
      l.bfd.intervalMs = 1_000;
    }),
  ),
  'bfd.multiplier': effect(
    lost,
    branch((l) => {
      l.bfd.multiplier = 5;
    }),
  ),
  holdSeconds: effect(
    changed(
      lost,
      branch((l) => {
        l.bfd.enabled = false;
      }),
    ),
    branch((l) => {
      l.holdSeconds = 30;
    }),
  ),
};
