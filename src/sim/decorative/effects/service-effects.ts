import { fails, flow } from '#sim/scenarios/designs.ts';
import { delegated, forced, storage } from './azure-effects.ts';
import { type Effect, type Entry, effect, given, onNode, plain, users } from './effect.ts';
import { host } from './host-effects.ts';

export const env = (change: (entry: Entry) => void) => onNode('env-eu', change);
export const services: Readonly<Record<string, Effect>> = {
  name: plain(
    env((s) => {
      s.name = 'Other';
    }),
  ),
  zone: plain(
    env((s) => {
      s.zone = 'hq';
    }),
  ),
  service: effect(
    forced({ serviceEndpoints: true }, storage, flow('vm-1', '198.51.100.230', { id: 'blob' })),
    onNode('storage', (s) => {
      s.service = 'cdn';
    }),
  ),
  region: effect(
    given(
      env((s) => {
        s.prefixes = 'catalogue';
      }),
    ),
    env((s) => {
      s.region = 'india';
    }),
  ),
  cloud: effect(
    given(
      env((s) => {
        s.prefixes = 'catalogue';
      }),
    ),
    env((s) => {
      s.cloud = 'usgov';
    }),
  ),
  prefixes: plain(
    env((s) => {
      s.prefixes = 'catalogue';
    }),
  ),
  'prefixes[].prefix': plain(
    env((s) => {
      s.prefixes[0].prefix = '198.51.100.0/28';
    }),
  ),
  'prefixes[].region': plain(
    env((s) => {
      s.prefixes[0].region = 'eastus';
    }),
  ),
  'prefixes[].communities[]': plain(
    env((s) => {
      s.prefixes[0].communities = ['12076:51004'];
    }),
  ),
  'endpoints[].name': effect(
    given(
      env((s) => {
        s.endpoints[0].address = '203.0.113.250';
      }),
    ),
    env((s) => {
      s.endpoints[0].name = 'Other';
    }),
  ),
  'endpoints[].address': plain(
    env((s) => {
      s.endpoints[0].address = '198.51.100.11';
    }),
  ),
  'endpoints[].hostname': effect(
    given(flow('hq-lan', { by: 'name', name: host }, { id: 'named' })),
    env((s) => {
      s.endpoints[0].hostname = 'other.example';
    }),
  ),
  'environment.type': effect(
    delegated,
    env((s) => {
      s.environment.type = 'trial';
    }),
  ),
  'environment.ipFirewall[]': effect(
    given(
      users,
      env((s) => {
        s.environment.ipFirewall = ['192.0.2.64/28'];
      }),
    ),
    env((s) => {
      s.environment.ipFirewall = ['203.0.113.0/28'];
    }),
  ),
  'environment.cookieBinding': effect(
    given(users, fails({ type: 'node', node: 'p1' })),
    env((s) => {
      s.environment.cookieBinding = true;
    }),
  ),
  'environment.delegatedVnets[]': effect(
    delegated,
    env((s) => {
      s.environment.delegatedVnets = [];
    }),
  ),
};
