/**
 * What can be put on the canvas, in the order of the palette. Each item says which command makes one at a place; a
 * thing that cannot stand there, like a peering without a circuit, is refused by that command with the reason.
 */

import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId, ZoneId } from '#model/ids.ts';
import type { NodeKindName } from '#model/kinds/registry.ts';
import type { ServiceType } from '#model/kinds/service.ts';
import type { ZoneKind } from '#model/zone.ts';
import { type Action, action } from './action.ts';
import { addNode } from './add-node.ts';
import { addZone } from './add-zone.ts';
import { SERVICE_NAMES } from './defaults/service-names.ts';
import type { Point } from './edit.ts';
import { nextId } from './next-id.ts';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** One line for the tooltip and for screen readers. */
  readonly about: string;
  readonly group: PaletteGroup;
  /** `zone`, or the kind of node it makes: for the glyph. */
  readonly kind: NodeKindName | 'zone';
  /** What sets it apart from others of its kind: `data-gateway`, `microsoft`, `vpn`, `site`. */
  readonly role: string | null;
  /** @param at - Upper left corner on the canvas. */
  make(document: TopologyDocument, at: Point): Action;
}

export const PALETTE_GROUPS = [
  'Your network',
  'ExpressRoute',
  'Internet',
  'Azure',
  'Microsoft services',
  'Zones',
] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** As they are read. */
export const PALETTE_GROUP_WORDS: Readonly<Record<PaletteGroup, string>> = {
  'Your network': t`Your network`,
  ExpressRoute: t`ExpressRoute`,
  Internet: t`Internet`,
  Azure: t`Azure`,
  'Microsoft services': t`Microsoft services`,
  Zones: t`Zones`,
};

interface Text {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly group: PaletteGroup;
}

const node = (
  text: Text,
  kind: NodeKindName,
  role: string | null = null,
  fields: Readonly<Record<string, unknown>> = {},
): PaletteItem => ({
  ...text,
  kind,
  role,
  make: (document, at) => action(addNode, { id: nextId<NodeId>(document, text.id), kind, at, fields }),
});

const service = (id: ServiceType, about: string): PaletteItem =>
  node({ id, label: SERVICE_NAMES[id], about, group: 'Microsoft services' }, 'service', id, { service: id });

const zone = (kind: ZoneKind, label: string, about: string): PaletteItem => ({
  id: `zone-${kind}`,
  label,
  about,
  group: 'Zones',
  kind: 'zone',
  role: kind,
  make: (document, at) => action(addZone, { id: nextId<ZoneId>(document, label), kind, at }),
});

export const palette: readonly PaletteItem[] = [
  node(
    { id: 'users', label: t`Users`, about: t`A segment with people in it.`, group: 'Your network' },
    'host',
    'users',
    { role: 'users' },
  ),
  node(
    { id: 'server', label: t`Server`, about: t`A segment with a server of yours.`, group: 'Your network' },
    'host',
    'server',
    { role: 'server' },
  ),
  node(
    {
      id: 'reverse-proxy',
      label: t`Reverse proxy`,
      about: t`Publishes an inside service under a public name.`,
      group: 'Your network',
    },
    'host',
    'reverse-proxy',
    { role: 'reverse-proxy' },
  ),
  node(
    { id: 'proxy', label: t`Proxy`, about: t`Users reach the outside through it.`, group: 'Your network' },
    'host',
    'proxy',
    { role: 'proxy' },
  ),
  node(
    {
      id: 'data-gateway',
      label: t`Data gateway`,
      about: t`The on-premises data gateway: it opens connections outwards.`,
      group: 'Your network',
    },
    'host',
    'data-gateway',
    { role: 'data-gateway' },
  ),
  node(
    { id: 'router', label: t`Router`, about: t`Speaks BGP, or routes inside a site.`, group: 'Your network' },
    'router',
  ),
  node(
    {
      id: 'firewall',
      label: t`Firewall or NAT`,
      about: t`Translates addresses, keeps state, filters.`,
      group: 'Your network',
    },
    'firewall',
  ),
  node(
    {
      id: 'provider',
      label: t`Connectivity provider`,
      about: t`Carries traffic from your edge to the peering location.`,
      group: 'ExpressRoute',
    },
    'provider',
  ),
  node(
    {
      id: 'circuit',
      label: t`ExpressRoute circuit`,
      about: t`A pair of links from a provider to the Microsoft edge.`,
      group: 'ExpressRoute',
    },
    'circuit',
  ),
  node(
    {
      id: 'microsoft-peering',
      label: t`Microsoft peering`,
      about: t`Two BGP sessions towards Microsoft's public services.`,
      group: 'ExpressRoute',
    },
    'peering',
    'microsoft',
    { type: 'microsoft' },
  ),
  node(
    {
      id: 'private-peering',
      label: t`Private peering`,
      about: t`Two BGP sessions towards your virtual networks.`,
      group: 'ExpressRoute',
    },
    'peering',
    'private',
    { type: 'private' },
  ),
  node(
    {
      id: 'internet',
      label: t`Internet`,
      about: t`Transit providers: owned by many, private to nobody.`,
      group: 'Internet',
    },
    'internet',
  ),
  node(
    { id: 'vnet', label: t`Virtual network`, about: t`Private Azure address space.`, group: 'Azure' },
    'vnet',
  ),
  node(
    {
      id: 'expressroute-gateway',
      label: t`ExpressRoute gateway`,
      about: t`Joins a virtual network to a circuit.`,
      group: 'Azure',
    },
    'gateway',
    'expressroute',
    { type: 'expressroute' },
  ),
  node(
    {
      id: 'vpn-gateway',
      label: t`VPN gateway`,
      about: t`Joins a virtual network to your network by IPsec over the internet.`,
      group: 'Azure',
    },
    'gateway',
    'vpn',
    { type: 'vpn' },
  ),
  node(
    {
      id: 'vm',
      label: t`Virtual machine`,
      about: t`A machine with a private address in a virtual network.`,
      group: 'Azure',
    },
    'vm',
  ),
  service('power-platform', t`An environment, in the Azure regions of its Power Platform region.`),
  service('dynamics-365', t`An environment with Dynamics 365 apps.`),
  service('exchange', t`Mail. On ExpressRoute only where Microsoft has authorised it.`),
  service('sharepoint', t`Files. On ExpressRoute only where Microsoft has authorised it.`),
  service('teams', t`Calls and meetings. On ExpressRoute only where Microsoft has authorised it.`),
  service('entra-id', 'Sign-in.'),
  service('azure-paas', t`A public Azure service of one region: storage, SQL, Service Bus.`),
  service('cdn', t`Static files. Never on ExpressRoute.`),
  zone('site', t`Site`, t`A place of yours: an office, a datacenter.`),
  zone('provider', t`Provider area`, t`What a connectivity provider owns.`),
  zone('peering-location', t`Peering location`, t`The building where circuits meet the Microsoft edge.`),
  zone('microsoft', t`Microsoft network`, t`Microsoft's regions and the network between them.`),
  zone('internet', t`Internet area`, t`What internet providers own.`),
];

export const paletteItem = (id: string): PaletteItem | undefined => palette.find((item) => item.id === id);
