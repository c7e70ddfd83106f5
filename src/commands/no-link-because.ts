/** Why two things cannot be joined by a line, and what to draw instead. For a pair without a word of its own, a general one. */

import type { Refusal } from '#base/refusal.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { type EndRole, endRole } from './end-role.ts';

export function noLinkBecause(document: TopologyDocument, a: TopologyNode, b: TopologyNode): Refusal {
  const about = [a.id, b.id];
  for (const { id, one, other, message, fix } of REASONS) {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      if (
        !one.includes(endRole(document, x)) ||
        (other !== 'anything' && !other.includes(endRole(document, y)))
      )
        continue;
      return { id: `link/${id}`, message: message(x.name, y.name), fix: fix(x.name, y.name), about };
    }
  }
  return {
    id: 'link/nothing-to-join',
    message: t`Nothing runs directly between ${a.name} and ${b.name}.`,
    fix: t`Connect them through what stands between them.`,
    about,
  };
}

interface Reason {
  readonly id: string;
  readonly one: readonly EndRole[];
  readonly other: readonly EndRole[] | 'anything';
  readonly message: (one: string, other: string) => string;
  readonly fix: (one: string, other: string) => string;
}

/** The first that fits speaks, so the narrow ones stand first. */
const REASONS: readonly Reason[] = [
  {
    id: 'hosts-end-no-circuit',
    one: ['host'],
    other: ['circuit'],
    message: (host, circuit) => t`${host} cannot end ${circuit}: a circuit ends on a router that speaks BGP.`,
    fix: (host) => t`Connect ${host} to a router, and that router to the circuit's provider.`,
  },
  {
    id: 'hosts-need-a-router',
    one: ['host'],
    other: ['provider', 'provider-router'],
    message: (host, provider) =>
      t`${host} cannot connect to ${provider}: the provider hands over to a router.`,
    fix: (host, provider) => t`Put a router between them: ${host} to the router, the router to ${provider}.`,
  },
  {
    id: 'private-addresses-online',
    one: ['host'],
    other: ['internet', 'isp-router'],
    message: (host) => t`${host} has private addresses, and the internet does not carry those.`,
    fix: (host) => t`Connect ${host} to a firewall, and the firewall to the internet.`,
  },
  {
    id: 'circuit-is-not-internet',
    one: ['circuit', 'provider', 'microsoft-peering', 'private-peering'],
    other: ['internet', 'isp-router'],
    message: (one) => t`${one} does not touch the internet: that is the point of it.`,
    fix: () => t`Connect the internet to a firewall or router of yours.`,
  },
  {
    id: 'circuit-needs-a-gateway',
    one: ['circuit', 'private-peering'],
    other: ['vnet', 'vm'],
    message: (one, vnet) => t`${one} reaches ${vnet} through an ExpressRoute gateway.`,
    fix: (one) => t`Put an ExpressRoute gateway in the virtual network and connect it to ${one}.`,
  },
  {
    id: 'peering-reaches-services',
    one: ['microsoft-peering'],
    other: ['service'],
    message: (peering, service) =>
      t`${peering} needs no line to ${service}: its route filter decides what it reaches.`,
    fix: (peering, service) => t`Put the communities of ${service} into the route filter of ${peering}.`,
  },
  {
    id: 'private-peering-has-no-services',
    one: ['private-peering'],
    other: ['service'],
    message: (peering, service) =>
      t`${peering} leads to virtual networks, and ${service} has public addresses.`,
    fix: () => t`Add a Microsoft peering to the circuit.`,
  },
  {
    id: 'circuit-needs-a-peering',
    one: ['circuit'],
    other: ['service'],
    message: (circuit, service) =>
      t`${circuit} reaches ${service} through a Microsoft peering, not by a line.`,
    fix: (circuit) => t`Add a Microsoft peering to ${circuit}.`,
  },
  {
    id: 'gateway-needs-private-peering',
    one: ['microsoft-peering'],
    other: ['expressroute-gateway', 'vpn-gateway', 'vnet', 'vm'],
    message: (peering, other) =>
      t`${peering} does not lead to ${other}: virtual networks are behind private peering.`,
    fix: () => t`Add a private peering to the circuit and connect an ExpressRoute gateway to it.`,
  },
  {
    id: 'vpn-gateway-on-circuit',
    one: ['vpn-gateway'],
    other: ['circuit', 'private-peering'],
    message: (gateway, circuit) => t`${gateway} is a VPN gateway and cannot be joined to ${circuit}.`,
    fix: () =>
      t`Use an ExpressRoute gateway for the circuit; connect the VPN gateway to a firewall or router.`,
  },
  {
    id: 'expressroute-gateway-needs-a-circuit',
    one: ['expressroute-gateway'],
    other: ['router', 'provider-router', 'isp-router', 'provider', 'host', 'internet'],
    message: (gateway, other) => t`${gateway} speaks to a circuit, not to ${other}.`,
    fix: (gateway, other) => t`Connect ${gateway} to a circuit that ${other} can reach.`,
  },
  {
    id: 'vpn-ends-on-a-router',
    one: ['vpn-gateway'],
    other: [
      'host',
      'provider',
      'provider-router',
      'isp-router',
      'internet',
      'vpn-gateway',
      'expressroute-gateway',
    ],
    message: (gateway, other) => t`A VPN from ${gateway} does not end on ${other}.`,
    fix: () =>
      t`Connect it to a firewall or router of yours; the tunnel finds its own way over the internet.`,
  },
  {
    id: 'peering-sits-on-its-circuit',
    one: ['microsoft-peering', 'private-peering'],
    other: 'anything',
    message: (peering, other) => t`${peering} belongs to its circuit and has no line to ${other}.`,
    fix: () => t`Connect the circuit instead.`,
  },
  {
    id: 'one-provider-per-circuit',
    one: ['provider', 'provider-router'],
    other: ['provider', 'provider-router'],
    message: (one, other) => t`${one} and ${other} need no line: a circuit comes from exactly one provider.`,
    fix: () => t`Connect each provider to its own circuit.`,
  },
  {
    id: 'services-are-online-already',
    one: ['service', 'microsoft-router'],
    other: ['internet', 'isp-router'],
    message: (service) => t`${service} is on the internet already: Microsoft announces its addresses there.`,
    fix: () => t`Connect the internet to a firewall or router of yours.`,
  },
  {
    id: 'no-line-to-a-service',
    one: ['service'],
    other: ['host', 'router', 'provider', 'provider-router'],
    message: (service, other) =>
      t`${other} cannot be cabled to ${service}: Microsoft's network stands between them.`,
    fix: () => t`Draw a circuit with a Microsoft peering, or an internet connection.`,
  },
  {
    id: 'vnets-peer',
    one: ['vnet'],
    other: ['vnet'],
    message: (one, other) =>
      t`${one} and ${other} are joined by VNet peering, which is a setting and not a line.`,
    fix: (one, other) => t`Add ${other} to the peers of ${one}.`,
  },
  {
    id: 'lives-in-its-vnet',
    one: ['vm', 'expressroute-gateway', 'vpn-gateway'],
    other: ['vnet', 'vm'],
    message: (one) => t`${one} is joined to a virtual network by standing in it, not by a line.`,
    fix: (one) => t`Choose the virtual network in the properties of ${one}.`,
  },
  {
    id: 'vnet-needs-a-gateway',
    one: ['vnet', 'vm'],
    other: ['host', 'router', 'provider', 'provider-router'],
    message: (vnet, other) => t`${other} reaches ${vnet} through a gateway.`,
    fix: () =>
      t`Add an ExpressRoute gateway and connect it to a circuit, or a VPN gateway and connect it to a firewall.`,
  },
  {
    id: 'internet-is-one',
    one: ['internet'],
    other: ['internet'],
    message: (one, other) => t`${one} and ${other} stand for the same thing: everybody's internet.`,
    fix: () => t`Keep one of them.`,
  },
];
