/** What the customer announces, to Microsoft and to the internet, and which of it holds an address. */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import { covers } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { HostNode, PublishedName } from '#model/kinds/host.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { Advert } from '#model/policy.ts';
import type { Facts } from './facts.ts';
import { lengthOf, overlaps } from './offers.ts';

export interface Announced {
  readonly peering: PeeringNode;
  readonly advert: Advert;
}

/** On Microsoft peerings. */
export const announced = ({ microsoftPeerings }: Facts): readonly Announced[] =>
  microsoftPeerings.flatMap((peering) => peering.adverts.map((advert) => ({ peering, advert })));

/** To internet providers, by devices of the customer's. */
export const announcedOnInternet = (
  facts: Facts,
): readonly { readonly device: NodeId; readonly prefix: Prefix }[] =>
  [...facts.all('firewall'), ...facts.all('router')]
    .filter((device) => facts.ownerOf(device) === 'customer')
    .flatMap((device) => device.internetAdverts.map(({ prefix }) => ({ device: device.id, prefix })));

/** Whether it is announced to the internet as such or in longer parts, so that ExpressRoute must not carry it too (ER-223). */
export const winsOnInternet = (facts: Facts, prefix: Prefix): boolean =>
  announcedOnInternet(facts).some(
    ({ prefix: outside }) => overlaps(outside, prefix) && lengthOf(outside) >= lengthOf(prefix),
  );

/** The adverts on Microsoft peerings that hold an address or a prefix. */
export const covering = (facts: Facts, inner: Prefix | IpAddress): readonly Announced[] =>
  announced(facts).filter(({ advert }) => covers(advert.prefix, inner));

/** Names with a public address that lead to a server. */
export const publishedOf = (
  facts: Facts,
): readonly { readonly host: HostNode; readonly entry: PublishedName }[] =>
  facts
    .all('host')
    .flatMap((host) =>
      host.published
        .filter(({ scope, address }) => scope === 'public' && facts.isPublic(address))
        .map((entry) => ({ host, entry })),
    );

/** How much longer Microsoft sees the path: private AS numbers are stripped on Microsoft peering (ER-125). */
export const prependedBy = ({ prepend }: Advert, isPrivateAsn: (asn: number) => boolean): number =>
  prepend.filter((asn) => !isPrivateAsn(asn)).length;
