import { type Effect, type Entry, effect, given, onNode, plain, users } from './effect.ts';
import { fwE } from './firewall-effects.ts';

const p1 = (change: (entry: Entry) => void) => onNode('p1', change);
const managed = (rule: object = {}) =>
  given(
    users,
    fwE((e) => {
      e.sourceNat = [];
    }),
    p1((p) => {
      p.layer = 3;
      p.asn = 64_508;
      p.sourceNat = [
        {
          name: 'Pool A',
          pool: '192.0.2.64/28',
          address: null,
          sources: 'private',
          destinations: 'public',
          egress: 'any',
          ...rule,
        },
      ];
    }),
    onNode('circuit-a', (c) => {
      c.connectivity = 'ipvpn';
      c.links = [
        { customerEdge: null, physicalGroup: null, port: null },
        { customerEdge: null, physicalGroup: null, port: null },
      ];
    }),
    onNode('ms-a', (p) => {
      p.managedBy = 'provider';
      p.peerAsn = 64_508;
    }),
    onNode('priv-a', (p) => {
      p.managedBy = 'provider';
      p.peerAsn = 64_508;
    }),
  );
const p1Rule = (patch: object) =>
  p1((p) => {
    Object.assign(p.sourceNat[0], patch);
  });
export const providers: Readonly<Record<string, Effect>> = {
  name: plain(
    p1((p) => {
      p.name = 'Other';
    }),
  ),
  zone: plain(
    p1((p) => {
      p.zone = 'hq';
    }),
  ),
  layer: plain(
    p1((p) => {
      p.layer = 3;
    }),
  ),
  asn: effect(
    managed(),
    p1((p) => {
      p.asn = 64_507;
    }),
  ),
  'sourceNat[].name': effect(managed(), p1Rule({ name: 'Other' })),
  'sourceNat[].pool': effect(managed(), p1Rule({ pool: '192.0.2.96/28' })),
  'sourceNat[].address': effect(managed(), p1Rule({ address: '192.0.2.70' })),
  'sourceNat[].sources': effect(managed(), p1Rule({ sources: 'public' })),
  'sourceNat[].sources[]': effect(
    managed({ sources: ['10.10.0.0/16'] }),
    p1Rule({ sources: ['10.20.0.0/16'] }),
  ),
  'sourceNat[].destinations': effect(managed(), p1Rule({ destinations: 'private' })),
  'sourceNat[].destinations[]': effect(
    managed({ destinations: ['198.51.100.0/24'] }),
    p1Rule({ destinations: ['203.0.113.0/24'] }),
  ),
  'sourceNat[].egress': effect(managed(), p1Rule({ egress: 'internet' })),
  'sourceNat[].egress[]': effect(managed({ egress: ['circuit-a'] }), p1Rule({ egress: ['isp'] })),
};
