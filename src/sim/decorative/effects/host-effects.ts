import {
  call,
  type Effect,
  type Entry,
  effect,
  fromInternet,
  given,
  onNode,
  plain,
  toVm,
  users,
} from './effect.ts';

export const hq = (change: (entry: Entry) => void) => onNode('hq-lan', change);

const rproxy = (change: (entry: Entry) => void) => onNode('rproxy', change);
export const host = 'contoso.crm4.dynamics.example';
const proxied = given(
  users,
  hq((h) => {
    h.leaves = { by: 'proxy', proxy: 'sql' };
  }),
);
const pac = (leaves: object) =>
  given(
    users,
    hq((h) => {
      h.leaves = { by: 'pac', rules: [], otherwise: null, ...leaves };
    }),
  );

export const hosts: Readonly<Record<string, Effect>> = {
  name: plain(
    hq((h) => {
      h.name = 'Other';
    }),
  ),
  zone: plain(
    hq((h) => {
      h.zone = 'branch';
    }),
  ),
  'subnets[]': effect(
    given(toVm),
    hq((h) => {
      h.subnets = ['10.30.0.0/16'];
    }),
  ),
  'addresses[]': plain(
    hq((h) => {
      h.addresses = ['10.10.1.26'];
    }),
  ),
  'published[].name': effect(
    given(call),
    rproxy((h) => {
      h.published[0].name = 'other.contoso.example';
    }),
  ),
  'published[].address': effect(
    given(call),
    rproxy((h) => {
      h.published[0].address = '203.0.113.18';
    }),
  ),
  'published[].scope': effect(
    given(call),
    rproxy((h) => {
      h.published[0].scope = 'private';
    }),
  ),
  'leaves.by': effect(
    proxied,
    hq((h) => {
      h.leaves = { by: 'routing' };
    }),
  ),
  'leaves.proxy': effect(
    proxied,
    hq((h) => {
      h.leaves.proxy = 'branch-lan';
    }),
  ),
  'leaves.rules[].pattern': effect(
    pac({ rules: [{ pattern: host, via: 'sql' }] }),
    hq((h) => {
      h.leaves.rules[0].pattern = '*.sharepoint.example';
    }),
  ),
  'leaves.rules[].via': effect(
    pac({ rules: [{ pattern: host, via: 'sql' }] }),
    hq((h) => {
      h.leaves.rules[0].via = null;
    }),
  ),
  'leaves.otherwise': effect(
    pac({}),
    hq((h) => {
      h.leaves.otherwise = 'sql';
    }),
  ),
  learns: effect(
    given(fromInternet),
    rproxy((h) => {
      h.learns = 'default-only';
    }),
  ),
  forwardsTo: effect(
    given(call),
    rproxy((h) => {
      h.forwardsTo = null;
    }),
  ),
};
