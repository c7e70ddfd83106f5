import { counted } from '#base/counted.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { delivered, nodesOf, platformFlows } from './look.ts';
import type { Asked, Told } from './point.ts';

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
      return gateways.length === 0
        ? null
        : { because: t`It needs no door of its own.`, about: gateways.map(({ id }) => id) };
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
        : { because: t`Every pool that people may leave by is listed.`, about: services.map(({ id }) => id) };
    },
  },
  {
    topic: t`On-premises integration`,
    question: t`Which plug-ins, flows and connectors call on-premises, and is each drawn as a flow?`,
    because: t`What an environment calls is in the environment, not in the network.`,
  },
];
