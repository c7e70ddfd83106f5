import { counted } from '#base/counted.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { reachOf } from '../reach.ts';
import { sayFew } from '../words.ts';
import { delivered, nodesOf, platformFlows } from './look.ts';
import type { Asked, Design, Told } from './point.ts';

export const onPremisesIntegration: readonly (Told | Asked)[] = [
  {
    topic: t`On-premises integration`,
    question: t`Can the environment call what it has to call, by a public name or from its own subnet?`,
    checks: [
      'pp/callback-private-dns',
      'pp/callback-ip-not-advertised',
      'pp/callback-sku-region',
      'pp/vnet-subnet-pair',
      'pp/vnet-subnet-size',
      'pp/vnet-no-nat-gateway',
      'pp/vnet-unsupported-env',
    ],
    look(design) {
      const calls = platformFlows(design, 'from');
      const fine = calls.filter(delivered);
      return calls.length === 0
        ? null
        : {
            because: t`${fine.length} of ${counted(calls.length, { one: '# call', other: '# calls' })} from Power Platform ${plural(fine.length, { one: 'arrives', other: 'arrive' })}.`,
            about: calls.map(({ flow }) => flow),
            short: fine.length < calls.length,
          };
    },
  },
  {
    topic: t`On-premises integration`,
    question: t`Is what is published guarded, and are callers authenticated?`,
    checks: [
      'pp/callback-unprotected',
      'pp/callback-allowlist-false-trust',
      'security/',
      'prefix/over-broad',
    ],
    look(design) {
      const hosts = nodesOf(design, (node) => node.kind === 'host' && node.published.length > 0);
      const bare = bareServers(design, hosts);
      if (bare.length > 0)
        return {
          because: t`Nothing stands between the edge and ${sayFew(bare.map(({ name }) => name))}.`,
          about: bare.map(({ id }) => id),
          risk: true,
        };
      return hosts.length === 0
        ? null
        : {
            because: t`A firewall or a reverse proxy stands in front of every published server.`,
            about: hosts.map(({ id }) => id),
          };
    },
  },
  {
    topic: t`On-premises integration`,
    question: t`Does the data gateway dial out to a region that the design reaches?`,
    checks: ['pp/gateway-relay-region', 'pp/gateway-inbound-rule'],
    look(design) {
      const gateways = nodesOf(design, (node) => node.kind === 'host' && node.role === 'data-gateway');
      if (gateways.length === 0) return null;
      const { document, report } = design;
      const from = report.flows.filter(({ flow }) =>
        gateways.some(({ id }) => id === document.flows[flow]?.from.node),
      );
      if (from.length === 0)
        return {
          because: t`No flow shows where ${plural(gateways.length, { one: 'it dials', other: 'they dial' })} to.`,
          about: gateways.map(({ id }) => id),
          risk: true,
        };
      const fine = from.filter(delivered);
      return {
        because: t`${fine.length} of ${counted(from.length, { one: '# flow', other: '# flows' })} that it opens ${plural(fine.length, { one: 'arrives', other: 'arrive' })}; it needs no door of its own.`,
        about: from.map(({ flow }) => flow),
        short: fine.length < from.length,
      };
    },
  },
  {
    topic: t`On-premises integration`,
    question: t`Do IP firewall and session binding of the environment know every address that people may come from?`,
    checks: ['pp/ip-firewall-misses-pool', 'pp/cookie-binding-failover'],
    look(design) {
      const services = nodesOf(
        design,
        (node) =>
          node.kind === 'service' &&
          (node.environment?.ipFirewall != null || node.environment?.cookieBinding === true),
      );
      return services.length === 0
        ? null
        : {
            because: services.some((node) => node.kind === 'service' && node.environment?.ipFirewall)
              ? t`Every pool that people may leave by is listed.`
              : t`No failure moves people to another address.`,
            about: services.map(({ id }) => id),
          };
    },
  },
  {
    topic: t`On-premises integration`,
    question: t`Which plug-ins, flows and connectors call on-premises, and is each drawn as a flow?`,
    because: t`What an environment calls is in the environment, not in the network.`,
  },
];

/** Published servers that an edge reaches without passing a firewall, and that are no reverse proxy themselves. */
function bareServers({ document }: Design, hosts: readonly TopologyNode[]): readonly TopologyNode[] {
  const { openOf, cablesAt } = reachOf(document);
  const isEdge = (id: NodeId) =>
    document.nodes[id]?.kind !== 'firewall' &&
    cablesAt(id).some(({ kind }) => ['internet', 'last-mile', 'cross-connect'].includes(kind));
  return hosts.filter(
    (host) =>
      host.kind === 'host' &&
      host.role !== 'reverse-proxy' &&
      host.role !== 'proxy' &&
      [...openOf(host.id)].some(isEdge),
  );
}
