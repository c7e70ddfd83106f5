/**
 * What the compiler makes of a document: a network for the control plane, and beside it what only packets meet and
 * what each router and wire is on the canvas.
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { ElementId, LinkId, NodeId } from '#model/ids.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { VnetSubnet } from '#model/kinds/vnet.ts';
import type { AddressSet, DestinationNat, FilterRule, SourceNat } from '#model/translation.ts';
import type { Mbps } from '#model/units.ts';
import type { Network } from '#sim/network/network.ts';
import type { NextHop } from '#sim/network/routing-state.ts';
import type { LoadReport, Medium, Notice, Place } from '#sim/report/report.ts';

export interface Compiled {
  readonly network: Network;
  /** By router name. */
  readonly stations: ReadonlyMap<string, Station>;
  /** By link name of the network. */
  readonly wires: ReadonlyMap<string, Wire>;
  /** By session name: what it is in the document. */
  readonly sessions: ReadonlyMap<string, SessionOrigin>;
  /** Machines and service addresses, by the address. */
  readonly endpoints: ReadonlyMap<IpAddress, Endpoint>;
  /** Subnets delegated to environments: any address in one is a container of the environment. */
  readonly delegated: readonly Delegated[];
  readonly notices: readonly Notice[];
}

/** @source ER-368 */
export interface Delegated {
  readonly prefix: Prefix;
  readonly endpoint: Endpoint;
}

/** A router, as packets and people meet it. */
export interface Station {
  readonly router: string;
  readonly place: Omit<Place, 'node'> & { readonly node: NodeId | null };
  readonly owner: Owner;
  /** Left out of paths: the fabric inside a VNet. */
  readonly hidden: boolean;
  readonly stateful: boolean;
  /** Devices with the same group share state. */
  readonly stateGroup: string;
  readonly sourceNat: readonly SourceNat[];
  readonly destinationNat: readonly DestinationNat[];
  readonly filter: readonly FilterRule[];
  /** MSEE of a Microsoft peering: what it admits from the customer side. */
  readonly admits: { readonly declared: readonly Prefix[]; readonly exampleMode: boolean } | null;
  /** Where it is, for the latency estimate. */
  readonly at: Whereabouts | null;
  /** The fabric of a VNet: what Azure and the settings of its subnets do with a packet of its machines. */
  readonly fabric?: Fabric;
}

export interface Fabric {
  readonly spaces: readonly Prefix[];
  readonly subnets: readonly VnetSubnet[];
  /** The way into Microsoft's shared network, and by it to the internet. */
  readonly core: NextHop;
  /** Ways to the gateways of the VNet. */
  readonly gateways: readonly NextHop[];
  /** Addresses of the services that have service endpoints. */
  readonly endpointServices: ReadonlySet<IpAddress>;
}

export interface Whereabouts {
  readonly label: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** An address that a flow can start or end at. */
export interface Endpoint {
  readonly node: NodeId;
  readonly router: string;
  readonly place: Place;
  readonly owner: Owner;
  /** Medium between the router and the machine, where they are two places on the canvas; null: it is the router. */
  readonly attached: Medium | null;
  readonly at: Whereabouts | null;
}

/** A link of the network, as a row of segments on the canvas. Lists run from end a to end b. */
export interface Wire {
  readonly link: string;
  readonly a: string;
  readonly b: string;
  /** One more than `between`. */
  readonly segments: readonly WireSegment[];
  /** Places without routing in between: a layer-2 provider. */
  readonly between: readonly {
    readonly place: Place;
    readonly owner: Owner;
    readonly at: Whereabouts | null;
  }[];
  readonly kind: 'interior' | 'expressroute' | 'internet' | 'microsoft' | 'ipsec';
}

export interface WireSegment {
  readonly owner: Owner;
  readonly medium: Medium;
  readonly over:
    | { readonly type: 'link'; readonly link: LinkId }
    | { readonly type: 'circuit'; readonly circuit: NodeId; readonly part: 'primary' | 'secondary' }
    | null;
  readonly cables: readonly LinkId[];
  readonly delayMs: number | null;
  /** What limits its rate in each direction: shared by all wires that name the same meter. */
  readonly meters: readonly Meter[];
}

/** A rate limit per direction. A circuit link has one meter for both its peerings (ER-053), a gateway one for all its circuits. */
export interface Meter {
  readonly key: string;
  readonly over: LoadReport['over'];
  readonly mbps: Mbps | null;
  /** Counts only what travels from this end of the wire. */
  readonly only?: 'from-a' | 'from-b';
}

export interface SessionOrigin {
  readonly peering: NodeId | null;
  readonly link: LinkId | null;
  readonly part: 'primary' | 'secondary' | null;
  readonly family: 4 | 6;
  readonly name: string;
  readonly ends: readonly [NodeId, NodeId];
  /** Detection of a silent failure, milliseconds. */
  readonly silentDetectionMs: number;
  /** Which end of the network's session is the customer's, for counting. */
  readonly customerEnd: 0 | 1;
  readonly elements: readonly ElementId[];
}

export type { AddressSet };
