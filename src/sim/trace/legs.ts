/**
 * A flow as legs between machines: straight to its target, or by a proxy, and on from a reverse proxy to what is behind
 * it. Each leg is there and back; the whole is delivered when all are.
 *
 * @source ER-158, ER-353, ER-400, S-22, S-26
 */
import { t } from '#base/t.ts';
import type { IpAddress } from '#model/addresses.ts';
import { isPrivate } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Flow } from '#model/flow.ts';
import type { NodeId } from '#model/ids.ts';
import type { HostNode } from '#model/kinds/host.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { DnsStep, DropReason } from '#sim/report/report.ts';
import { isContained } from './delegation.ts';
import { matches, resolve } from './name-resolution.ts';

export interface Plan {
  readonly legs: readonly Leg[];
  readonly dns: DnsStep | null;
  readonly proxy: NodeId | null;
}

export interface Leg {
  readonly source: IpAddress;
  readonly destination: IpAddress;
  readonly port: number;
}

export interface NoPlan {
  readonly reason: DropReason;
  readonly sentence: string;
  readonly dns: DnsStep | null;
}

export function planLegs(document: TopologyDocument, flow: Flow): Plan | NoPlan {
  const origin = document.nodes[flow.from.node];
  const stop = (reason: DropReason, sentence: string, dns: DnsStep | null = null): NoPlan => ({
    reason,
    sentence,
    dns,
  });
  if (!origin) return stop('no-endpoint', t`The device the flow starts at is gone.`);
  const source = flow.from.address ?? addressesOf(origin)[0];
  if (!source)
    return stop('no-endpoint', t`${origin.name} has no address for a flow to start from. Give it one.`);

  // Inside a VNet a call uses the DNS of the VNet, and private addresses (ER-368, ER-370).
  const fromShared = origin.kind === 'service' && !isContained(document, origin, source);
  let dns: DnsStep | null = null;
  let destination: IpAddress | undefined;
  let hostname: string | null = null;
  if (flow.to.by === 'address') destination = flow.to.address;
  if (flow.to.by === 'node') {
    const target = document.nodes[flow.to.node];
    if (!target) return stop('no-endpoint', t`The device the flow goes to is gone.`);
    destination = flow.to.address ?? addressesOf(target)[0];
    if (!destination)
      return stop('no-endpoint', t`${target.name} has no address for a flow to end at. Give it one.`);
    if (target.kind === 'service')
      hostname = target.endpoints.find((endpoint) => endpoint.address === destination)?.hostname ?? null;
  }
  if (flow.to.by === 'name') {
    hostname = flow.to.name;
    dns = resolve(document, flow.to.name, fromShared);
    if (!dns.address)
      return stop(/private DNS only/.test(dns.sentence) ? 'dns-private' : 'dns-unknown', dns.sentence, dns);
    destination = dns.address;
  }
  if (!destination) return stop('no-endpoint', t`The flow has no target.`);
  // Microsoft's services call public addresses only (ER-350); no link joins them to private networks (ER-318).
  if (fromShared && isPrivate(destination)) {
    return stop(
      'dns-private',
      t`${destination} is a private address. ${origin.name} can call public addresses only.`,
      dns,
    );
  }

  const proxy = origin.kind === 'host' ? proxyFor(document, origin, hostname) : null;
  const proxyAddress = proxy?.addresses[0];
  const legs: Leg[] =
    proxy && proxyAddress
      ? [
          { source, destination: proxyAddress, port: flow.port },
          { source: proxyAddress, destination, port: flow.port },
        ]
      : [{ source, destination, port: flow.port }];
  return { legs, dns, proxy: proxy && proxyAddress ? proxy.id : null };
}

/** From a reverse proxy that took delivery on to the server behind it. */
export function legBehind(
  document: TopologyDocument,
  node: NodeId,
  delivered: IpAddress,
  port: number,
): Leg | null {
  const host = document.nodes[node];
  if (host?.kind !== 'host' || !host.forwardsTo) return null;
  const backend = document.nodes[host.forwardsTo];
  const destination = backend ? addressesOf(backend)[0] : undefined;
  return destination ? { source: delivered, destination, port } : null;
}

export function addressesOf(node: TopologyNode): readonly IpAddress[] {
  if (node.kind === 'host' || node.kind === 'vm') return node.addresses;
  if (node.kind === 'service') return node.endpoints.map((endpoint) => endpoint.address);
  return [];
}

function proxyFor(document: TopologyDocument, host: HostNode, hostname: string | null): HostNode | null {
  const named = (id: NodeId | null | undefined): HostNode | null => {
    const node = id ? document.nodes[id] : undefined;
    return node?.kind === 'host' && node.id !== host.id ? node : null;
  };
  if (host.leaves.by === 'proxy') return named(host.leaves.proxy);
  if (host.leaves.by === 'pac') {
    const rule = hostname ? host.leaves.rules.find((each) => matches(each.pattern, hostname)) : undefined;
    return named(rule ? rule.via : host.leaves.otherwise);
  }
  return null;
}
