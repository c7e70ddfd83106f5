/** Designs to start from. To add one: a file that makes it, and a line here. */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import {
  bothPeerings,
  microsoftPeering,
  noDirectLink,
  onlineServicesToExternalService,
  onPremisesToOnlineServices,
} from './figures.ts';
import { firewallCluster } from './internet-and-security/firewall-cluster.ts';
import { forcedTunnelling } from './internet-and-security/forced-tunnelling.ts';
import { microsoft365Beside } from './internet-and-security/microsoft-365-beside.ts';
import { microsoft365OnTheCircuit } from './internet-and-security/microsoft-365-on-the-circuit.ts';
import { splitByPac } from './internet-and-security/split-by-pac.ts';
import { dataGateway } from './power-platform/data-gateway.ts';
import { localCircuit } from './power-platform/local-circuit.ts';
import { managedProvider } from './power-platform/managed-provider.ts';
import { nationalCloud } from './power-platform/national-cloud.ts';
import { oneCircuitPowerPlatform } from './power-platform/one-circuit.ts';
import { onePageLoad } from './power-platform/one-page-load.ts';
import { premiumAcrossRegions } from './power-platform/premium.ts';
import { virtualNetworkSupport } from './power-platform/virtual-network-support.ts';
import { gatewayTransit } from './private-peering/gateway-transit.ts';
import { globalReach } from './private-peering/global-reach.ts';
import { hubAndSpoke } from './private-peering/hub-and-spoke.ts';
import { twoRegions } from './private-peering/two-regions.ts';
import { vpnOnly } from './private-peering/vpn-only.ts';
import { r0 } from './r0.ts';
import { realPrefixes } from './real-prefixes.ts';
import { distributedSites } from './resilience/distributed-sites.ts';
import { drainedLink } from './resilience/drained-link.ts';
import { expressRouteDirect } from './resilience/expressroute-direct.ts';
import { metroCircuit } from './resilience/metro.ts';
import { poolPerCircuit } from './resilience/pool-per-circuit.ts';
import { twoCircuits } from './resilience/two-circuits.ts';
import { vpnBackup } from './resilience/vpn-backup.ts';
import type { AboutTemplate, Template } from './template.ts';
import { failsOpen } from './what-goes-wrong/fails-open.ts';
import { missingRouteFilter } from './what-goes-wrong/missing-route-filter.ts';
import { onePoolForBoth } from './what-goes-wrong/one-pool-for-both.ts';
import { privateSource } from './what-goes-wrong/private-source.ts';
import { twoFirewallsApart } from './what-goes-wrong/two-firewalls.ts';

/** The name of the design, and its notes as what to look at. */
const drawn = (about: Omit<AboutTemplate, 'name' | 'lookAt'>, make: () => TopologyDocument): Template => {
  const { name, notes } = make();
  return { ...about, name, lookAt: notes, make };
};

export const templates: readonly Template[] = [
  drawn(
    {
      id: 'r0',
      group: 'Power Platform',
      goal: t`The whole picture: users, a published API, a virtual network and a branch on one circuit, with an internet edge beside it.`,
    },
    r0,
  ),
  oneCircuitPowerPlatform,
  managedProvider,
  onePageLoad,
  dataGateway,
  virtualNetworkSupport,
  premiumAcrossRegions,
  localCircuit,
  nationalCloud,
  drawn(
    {
      id: 'real-prefixes',
      group: 'Power Platform',
      goal: t`One circuit with the address ranges Microsoft really advertises, as of the date of the catalogue.`,
    },
    realPrefixes,
  ),
  twoCircuits,
  metroCircuit,
  expressRouteDirect,
  poolPerCircuit,
  drainedLink,
  distributedSites,
  vpnBackup,
  hubAndSpoke,
  gatewayTransit,
  globalReach,
  twoRegions,
  vpnOnly,
  microsoft365Beside,
  microsoft365OnTheCircuit,
  splitByPac,
  firewallCluster,
  forcedTunnelling,
  missingRouteFilter,
  privateSource,
  onePoolForBoth,
  twoFirewallsApart,
  failsOpen,
  drawn(
    {
      id: 'fig-1',
      group: 'Figures',
      goal: t`Who is responsible for which step from your network to online services.`,
    },
    onPremisesToOnlineServices,
  ),
  drawn(
    {
      id: 'fig-2',
      group: 'Figures',
      broken: true,
      goal: t`How a call from online services finds an API of yours, and how one to your mail server fails.`,
    },
    onlineServicesToExternalService,
  ),
  drawn(
    {
      id: 'fig-3',
      group: 'Figures',
      broken: true,
      goal: t`Microsoft peering is dedicated to the Microsoft edge, and does not reach an environment out of its scope.`,
    },
    microsoftPeering,
  ),
  drawn(
    {
      id: 'fig-4',
      group: 'Figures',
      goal: t`Microsoft peering and private peering side by side, on one circuit.`,
    },
    bothPeerings,
  ),
  drawn(
    {
      id: 'fig-5',
      group: 'Figures',
      goal: t`Traffic between a virtual network and an environment stays inside Microsoft, and never takes a circuit.`,
    },
    noDirectLink,
  ),
];
