/**
 * The topology of a network that differs from another only in what is up: made of the other's parts wherever nothing has changed, so
 * that whatever was worked out for them still holds.
 */
import { ipv4Word } from '#sim/lookup/address-words.ts';
import type { LinkSpec, Network } from '#sim/network/network.ts';
import { byName, type Interface, type Segment, type Topology } from './topology.ts';

/** @param last - Of a network with the same prefixes: `samePrefixes`. */
export function renewTopology(last: Topology, network: Network): Topology {
  const isAlike = network.routers === last.network.routers;
  const routers = isAlike ? last.routers : byName(network.routers);
  const isDown = (node: number) => routers[node]?.down === true;
  const isRouterDown = (name: string) => isDown(last.routerNumber.get(name) ?? -1);
  const links = new Map<string, LinkSpec>();
  network.links.forEach((link, place) => {
    if (!isAlike || link !== last.network.links[place]) links.set(link.name, link);
  });
  /** Whether all that its state hangs on is the same thing as before. */
  const isUntouched = ({ kind, name }: Segment) =>
    isAlike && !links.has(name) && (kind !== 'host' || network.hosts === last.network.hosts);
  const hosts = new Map(network.hosts.map((host) => [host.name, host]));
  const stateOf = ({ kind, name, up, lost, delayUs }: Segment) => {
    const link = kind === 'link' ? links.get(name) : undefined;
    if (link)
      return {
        up: link.up && !isRouterDown(link.a) && !isRouterDown(link.b),
        lost: link.silentlyLost,
        delayUs: Math.round(link.delayMs * 1000),
      };
    const host = kind === 'host' ? hosts.get(name) : undefined;
    return { up: host ? !isRouterDown(host.router) : up, lost, delayUs };
  };

  const interfaces = [...last.interfaces];
  const interfacesOf = [...last.interfacesOf];
  const interfacesByAddress = new Map(last.interfacesByAddress);
  const segmentByLink = new Map(last.segmentByLink);
  const segmentByLan = new Map(last.segmentByLan);
  const others: Interface[] = [];
  const segments = last.segments.map((segment) => {
    if (isUntouched(segment)) return segment;
    const { up, lost, delayUs } = stateOf(segment);
    const isSame =
      up === segment.up &&
      lost === segment.lost &&
      delayUs === segment.delayUs &&
      segment.interfaces.every((one) => one.up === (up && !isDown(one.node)));
    if (isSame) return segment;
    const made: Segment = { ...segment, up, lost, delayUs, interfaces: [] };
    for (const old of segment.interfaces) {
      const one: Interface = { ...old, up: up && !isDown(old.node), segment: made };
      made.interfaces.push(one);
      interfaces[one.number] = one;
      others.push(one);
    }
    if (segment.kind === 'link') segmentByLink.set(segment.name, made);
    if (segment.kind === 'lan') segmentByLan.set(segment.name, made);
    return made;
  });
  const now = ({ number }: Interface) => interfaces[number] as Interface;
  for (const { node } of others) interfacesOf[node] = (last.interfacesOf[node] ?? []).map(now);
  for (const { address } of others)
    if (address >= 0)
      interfacesByAddress.set(address, (last.interfacesByAddress.get(address) ?? []).map(now));
  return {
    ...last,
    network,
    routers,
    sessions: network.sessions === last.network.sessions ? last.sessions : byName(network.sessions),
    routerId: isAlike ? last.routerId : routers.map(({ routerId }) => ipv4Word(routerId)),
    clusterId: isAlike
      ? last.clusterId
      : routers.map(({ routerId, bgp }) => ipv4Word(bgp.clusterId ?? routerId)),
    segments,
    interfaces,
    interfacesOf,
    interfacesByAddress,
    segmentByLink,
    segmentByLan,
  };
}
