/** Every check, in the order of the rules. To add one: a file in the folder of its group, and a line here. */

import { asnCustomerAsnMissing } from './asn/customer-asn-missing.ts';
import { asnDocumentation } from './asn/documentation.ts';
import { asnPrivateOnMicrosoftPeering } from './asn/private-on-microsoft-peering.ts';
import { asnReserved } from './asn/reserved.ts';
import { bgpCommunityToMicrosoftIgnored } from './bgp/community-to-microsoft-ignored.ts';
import { bgpHoldTimerAggressive } from './bgp/hold-timer-aggressive.ts';
import { bgpIgnoreAsPath } from './bgp/ignore-as-path.ts';
import { bgpMedTowardsMicrosoft } from './bgp/med-towards-microsoft.ts';
import { bgpPrependPrivateAsnNoEffect } from './bgp/prepend-private-asn-no-effect.ts';
import { bgpWeightOnMicrosoftPeering } from './bgp/weight-on-microsoft-peering.ts';
import type { Check } from './check.ts';
import { circuitBandwidthNotOffered } from './circuit/bandwidth-not-offered.ts';
import { circuitLastMileSlower } from './circuit/last-mile-slower.ts';
import { circuitLimitPerSubscription } from './circuit/limit-per-subscription.ts';
import { circuitMoreThanTwoPeerings } from './circuit/more-than-two-peerings.ts';
import { circuitNoPeering } from './circuit/no-peering.ts';
import { circuitNotProvisioned } from './circuit/not-provisioned.ts';
import { circuitProviderMissing } from './circuit/provider-missing.ts';
import { circuitProviderNotAtLocation } from './circuit/provider-not-at-location.ts';
import { circuitPublicPeeringRetired } from './circuit/public-peering-retired.ts';
import { costDirectIdle } from './cost/direct-idle.ts';
import { costGlobalReach } from './cost/global-reach.ts';
import { costMeteredHeavyEgress } from './cost/metered-heavy-egress.ts';
import { costProviderMissing } from './cost/provider-missing.ts';
import { directDot1qCtagNotUnique } from './direct/dot1q-ctag-not-unique.ts';
import { directOversubscribed } from './direct/oversubscribed.ts';
import { directStagEdited } from './direct/stag-edited.ts';
import { globalreachNoTransit } from './globalreach/no-transit.ts';
import { globalreachOverlap } from './globalreach/overlap.ts';
import { globalreachSameLocation } from './globalreach/same-location.ts';
import { globalreachSku } from './globalreach/sku.ts';
import { gwBottleneck } from './gw/bottleneck.ts';
import { gwEcmpMoreThanFour } from './gw/ecmp-more-than-four.ts';
import { gwFastpathUnsupported } from './gw/fastpath-unsupported.ts';
import { gwMissing } from './gw/missing.ts';
import { gwMtu } from './gw/mtu.ts';
import { gwSubnet } from './gw/subnet.ts';
import { gwTooManyCircuits } from './gw/too-many-circuits.ts';
import { gwTwoOfAKind } from './gw/two-of-a-kind.ts';
import { gwVnetLinks } from './gw/vnet-links.ts';
import { haActivePassive } from './ha/active-passive.ts';
import { haBfdFasterThanMsee } from './ha/bfd-faster-than-msee.ts';
import { haBfdNeedsReset } from './ha/bfd-needs-reset.ts';
import { haDistantLinks } from './ha/distant-links.ts';
import { haDrPremiumBoth } from './ha/dr-premium-both.ts';
import { haGatewayNotZoneRedundant } from './ha/gateway-not-zone-redundant.ts';
import { haInternetAsOnlyBackup } from './ha/internet-as-only-backup.ts';
import { haLinksSharePath } from './ha/links-share-path.ts';
import { haMultipathOff } from './ha/multipath-off.ts';
import { haNoBfd } from './ha/no-bfd.ts';
import { haPublishedOnOneCircuit } from './ha/published-on-one-circuit.ts';
import { haSameCe } from './ha/same-ce.ts';
import { haSameLocation } from './ha/same-location.ts';
import { haSamePort } from './ha/same-port.ts';
import { haSameProvider } from './ha/same-provider.ts';
import { haSingleCircuit } from './ha/single-circuit.ts';
import { haStandbyCapacity } from './ha/standby-capacity.ts';
import { haVpnBackupForMicrosoftPeering } from './ha/vpn-backup-for-microsoft-peering.ts';
import { haVpnBackupUndersized } from './ha/vpn-backup-undersized.ts';
import { natInboundErWithoutSnat } from './nat/inbound-er-without-snat.ts';
import { natInboundInternetWithoutSnat } from './nat/inbound-internet-without-snat.ts';
import { natOnPrivatePeering } from './nat/on-private-peering.ts';
import { natPerLinkPools } from './nat/per-link-pools.ts';
import { natPoolNotAdvertised } from './nat/pool-not-advertised.ts';
import { natPoolSharedBetweenCircuits } from './nat/pool-shared-between-circuits.ts';
import { natPoolSharedWithInternet } from './nat/pool-shared-with-internet.ts';
import { natPoolSmall } from './nat/pool-small.ts';
import { natPrivateSourceOnMicrosoftPeering } from './nat/private-source-on-microsoft-peering.ts';
import { peeringAddressOrder } from './peering/address-order.ts';
import { peeringBothLinksRequired } from './peering/both-links-required.ts';
import { peeringHsrpVrrp } from './peering/hsrp-vrrp.ts';
import { peeringL3ProviderManages } from './peering/l3-provider-manages.ts';
import { peeringLinkSubnetSize } from './peering/link-subnet-size.ts';
import { peeringLinkSubnetsIdentical } from './peering/link-subnets-identical.ts';
import { peeringMd5OneSide } from './peering/md5-one-side.ts';
import { peeringMicrosoftLinkSubnetNotUnique } from './peering/microsoft-link-subnet-not-unique.ts';
import { peeringMicrosoftNeedsPublicLinkSubnets } from './peering/microsoft-needs-public-link-subnets.ts';
import { peeringPrivateLinkSubnetOverlapsVnet } from './peering/private-link-subnet-overlaps-vnet.ts';
import { peeringVlanDiffersBetweenLinks } from './peering/vlan-differs-between-links.ts';
import { peeringVlanRange } from './peering/vlan-range.ts';
import { peeringVlanReusedOnCircuit } from './peering/vlan-reused-on-circuit.ts';
import { perfDegradedPath } from './perf/degraded-path.ts';
import { perfHairpin } from './perf/hairpin.ts';
import { perfHeadroomExcess } from './perf/headroom-excess.ts';
import { perfOverCapacity } from './perf/over-capacity.ts';
import { perfPrivatePeeringSaturates } from './perf/private-peering-saturates.ts';
import { perfQosOnPrivate } from './perf/qos-on-private.ts';
import { perfReliesOnDoubleBandwidth } from './perf/relies-on-double-bandwidth.ts';
import { perfWanBottleneck } from './perf/wan-bottleneck.ts';
import { ppCallbackAllowlistFalseTrust } from './pp/callback-allowlist-false-trust.ts';
import { ppCallbackIpNotAdvertised } from './pp/callback-ip-not-advertised.ts';
import { ppCallbackPrivateDns } from './pp/callback-private-dns.ts';
import { ppCallbackSkuRegion } from './pp/callback-sku-region.ts';
import { ppCallbackUnprotected } from './pp/callback-unprotected.ts';
import { ppCdnOverEr } from './pp/cdn-over-er.ts';
import { ppCookieBindingFailover } from './pp/cookie-binding-failover.ts';
import { ppDedicatedToEndpoint } from './pp/dedicated-to-endpoint.ts';
import { ppDirectLinkToAzure } from './pp/direct-link-to-azure.ts';
import { ppGatewayInboundRule } from './pp/gateway-inbound-rule.ts';
import { ppGatewayRelayRegion } from './pp/gateway-relay-region.ts';
import { ppHttpTriggerNotAssured } from './pp/http-trigger-not-assured.ts';
import { ppInternetStillOpen } from './pp/internet-still-open.ts';
import { ppIpFirewallMissesPool } from './pp/ip-firewall-misses-pool.ts';
import { ppM365Joins } from './pp/m365-joins.ts';
import { ppNeedsMicrosoftPeering } from './pp/needs-microsoft-peering.ts';
import { ppNoInternetEgress } from './pp/no-internet-egress.ts';
import { ppOnlyServiceImpossible } from './pp/only-service-impossible.ts';
import { ppPrivatePeeringUnneeded } from './pp/private-peering-unneeded.ts';
import { ppVnetNoNatGateway } from './pp/vnet-no-nat-gateway.ts';
import { ppVnetSubnetPair } from './pp/vnet-subnet-pair.ts';
import { ppVnetSubnetSize } from './pp/vnet-subnet-size.ts';
import { ppVnetUnsupportedEnv } from './pp/vnet-unsupported-env.ts';
import { prefixDeclaredNotAdvertised } from './prefix/declared-not-advertised.ts';
import { prefixDefaultOnMicrosoftPeering } from './prefix/default-on-microsoft-peering.ts';
import { prefixDocumentationRange } from './prefix/documentation-range.ts';
import { prefixGatewayLearnedLimit } from './prefix/gateway-learned-limit.ts';
import { prefixMicrosoftIntoPrivate } from './prefix/microsoft-into-private.ts';
import { prefixMicrosoftLimit } from './prefix/microsoft-limit.ts';
import { prefixOverBroad } from './prefix/over-broad.ts';
import { prefixPrivateLimit } from './prefix/private-limit.ts';
import { prefixPrivateOnMicrosoftPeering } from './prefix/private-on-microsoft-peering.ts';
import { prefixSameOnInternet } from './prefix/same-on-internet.ts';
import { prefixSameOnSeveralCircuits } from './prefix/same-on-several-circuits.ts';
import { prefixUndeclared } from './prefix/undeclared.ts';
import { prefixValidationNeeded } from './prefix/validation-needed.ts';
import { prefixVnetLimit } from './prefix/vnet-limit.ts';
import { privateDefaultRoute } from './private/default-route.ts';
import { privateDefaultRouteFailsOpen } from './private/default-route-fails-open.ts';
import { routefilterCrmOnlineOutdated } from './routefilter/crm-online-outdated.ts';
import { routefilterEmpty } from './routefilter/empty.ts';
import { routefilterEntraMissing } from './routefilter/entra-missing.ts';
import { routefilterLegacyUnfiltered } from './routefilter/legacy-unfiltered.ts';
import { routefilterM365ByRegion } from './routefilter/m365-by-region.ts';
import { routefilterM365NotAuthorised } from './routefilter/m365-not-authorised.ts';
import { routefilterMissing } from './routefilter/missing.ts';
import { routefilterPpRegionPairIncomplete } from './routefilter/pp-region-pair-incomplete.ts';
import { routefilterRegionIsEverything } from './routefilter/region-is-everything.ts';
import { routefilterUnknownValue } from './routefilter/unknown-value.ts';
import { routingAsymmetricStateful } from './routing/asymmetric-stateful.ts';
import { routingAsymmetricStateless } from './routing/asymmetric-stateless.ts';
import { routingErNotPreferred } from './routing/er-not-preferred.ts';
import { routingIpv6Leak } from './routing/ipv6-leak.ts';
import { routingIsolationExpected } from './routing/isolation-expected.ts';
import { routingMultiCircuitNoPolicy } from './routing/multi-circuit-no-policy.ts';
import { routingNeverSettles } from './routing/never-settles.ts';
import { routingPartialSubnetOverEr } from './routing/partial-subnet-over-er.ts';
import { routingPreferenceOneSided } from './routing/preference-one-sided.ts';
import { routingProxyBypassesEr } from './routing/proxy-bypasses-er.ts';
import { routingSeveralOutcomes } from './routing/several-outcomes.ts';
import { routingSharedEdge } from './routing/shared-edge.ts';
import { routingTransitWithoutGlobalReach } from './routing/transit-without-global-reach.ts';
import { routingVnetToVnetOverCircuit } from './routing/vnet-to-vnet-over-circuit.ts';
import { routingVpnErTransit } from './routing/vpn-er-transit.ts';
import { routingVpnMoreSpecific } from './routing/vpn-more-specific.ts';
import { securityComplianceOverclaim } from './security/compliance-overclaim.ts';
import { securityMacsecOnProviderCircuit } from './security/macsec-on-provider-circuit.ts';
import { securityMicrosoftPeeringInCore } from './security/microsoft-peering-in-core.ts';
import { securityNoInternetFlowLeaks } from './security/no-internet-flow-leaks.ts';
import { securityUnencrypted } from './security/unencrypted.ts';
import { skuCloudMismatch } from './sku/cloud-mismatch.ts';
import { skuForbiddenChange } from './sku/forbidden-change.ts';
import { skuLocalMissesPairedRegion } from './sku/local-misses-paired-region.ts';
import { skuLocalNotOffered } from './sku/local-not-offered.ts';
import { skuM365NeedsPremium } from './sku/m365-needs-premium.ts';
import { skuOutOfScopeRegion } from './sku/out-of-scope-region.ts';
import { skuPremiumUnneeded } from './sku/premium-unneeded.ts';

export const checks: readonly Check[] = [
  circuitNoPeering,
  circuitNotProvisioned,
  circuitBandwidthNotOffered,
  circuitProviderMissing,
  circuitProviderNotAtLocation,
  circuitMoreThanTwoPeerings,
  circuitPublicPeeringRetired,
  circuitLastMileSlower,
  circuitLimitPerSubscription,
  skuOutOfScopeRegion,
  skuLocalMissesPairedRegion,
  skuLocalNotOffered,
  skuM365NeedsPremium,
  skuPremiumUnneeded,
  skuCloudMismatch,
  skuForbiddenChange,
  peeringBothLinksRequired,
  peeringLinkSubnetSize,
  peeringLinkSubnetsIdentical,
  peeringAddressOrder,
  peeringMicrosoftNeedsPublicLinkSubnets,
  peeringMicrosoftLinkSubnetNotUnique,
  peeringPrivateLinkSubnetOverlapsVnet,
  peeringVlanDiffersBetweenLinks,
  peeringVlanReusedOnCircuit,
  peeringVlanRange,
  directDot1qCtagNotUnique,
  directStagEdited,
  directOversubscribed,
  peeringMd5OneSide,
  peeringHsrpVrrp,
  peeringL3ProviderManages,
  asnReserved,
  asnDocumentation,
  asnPrivateOnMicrosoftPeering,
  asnCustomerAsnMissing,
  bgpPrependPrivateAsnNoEffect,
  bgpCommunityToMicrosoftIgnored,
  bgpMedTowardsMicrosoft,
  bgpIgnoreAsPath,
  bgpHoldTimerAggressive,
  bgpWeightOnMicrosoftPeering,
  prefixPrivateOnMicrosoftPeering,
  prefixDefaultOnMicrosoftPeering,
  prefixUndeclared,
  prefixDeclaredNotAdvertised,
  prefixValidationNeeded,
  prefixDocumentationRange,
  prefixMicrosoftLimit,
  prefixPrivateLimit,
  prefixVnetLimit,
  prefixGatewayLearnedLimit,
  prefixMicrosoftIntoPrivate,
  prefixSameOnInternet,
  prefixSameOnSeveralCircuits,
  prefixOverBroad,
  routefilterMissing,
  routefilterEmpty,
  routefilterLegacyUnfiltered,
  routefilterPpRegionPairIncomplete,
  routefilterCrmOnlineOutdated,
  routefilterM365NotAuthorised,
  routefilterRegionIsEverything,
  routefilterUnknownValue,
  routefilterEntraMissing,
  routefilterM365ByRegion,
  natPrivateSourceOnMicrosoftPeering,
  natPoolSharedWithInternet,
  natPoolSharedBetweenCircuits,
  natPoolNotAdvertised,
  natPerLinkPools,
  natOnPrivatePeering,
  natInboundInternetWithoutSnat,
  natInboundErWithoutSnat,
  natPoolSmall,
  routingErNotPreferred,
  routingProxyBypassesEr,
  routingAsymmetricStateful,
  routingAsymmetricStateless,
  routingPartialSubnetOverEr,
  routingPreferenceOneSided,
  routingMultiCircuitNoPolicy,
  routingSharedEdge,
  routingSeveralOutcomes,
  routingNeverSettles,
  routingTransitWithoutGlobalReach,
  routingVpnErTransit,
  routingVnetToVnetOverCircuit,
  routingIsolationExpected,
  routingVpnMoreSpecific,
  routingIpv6Leak,
  haSingleCircuit,
  haSameLocation,
  haSameProvider,
  haLinksSharePath,
  haSameCe,
  haSamePort,
  haActivePassive,
  haMultipathOff,
  haNoBfd,
  haBfdFasterThanMsee,
  haBfdNeedsReset,
  haInternetAsOnlyBackup,
  haVpnBackupForMicrosoftPeering,
  haVpnBackupUndersized,
  haStandbyCapacity,
  haPublishedOnOneCircuit,
  haGatewayNotZoneRedundant,
  haDrPremiumBoth,
  haDistantLinks,
  gwMissing,
  gwTwoOfAKind,
  gwSubnet,
  gwTooManyCircuits,
  gwVnetLinks,
  gwEcmpMoreThanFour,
  gwBottleneck,
  gwFastpathUnsupported,
  gwMtu,
  privateDefaultRoute,
  privateDefaultRouteFailsOpen,
  globalreachSameLocation,
  globalreachSku,
  globalreachNoTransit,
  globalreachOverlap,
  ppNeedsMicrosoftPeering,
  ppPrivatePeeringUnneeded,
  ppDirectLinkToAzure,
  ppDedicatedToEndpoint,
  ppM365Joins,
  ppOnlyServiceImpossible,
  ppCallbackPrivateDns,
  ppCallbackIpNotAdvertised,
  ppCallbackSkuRegion,
  ppCallbackUnprotected,
  ppCallbackAllowlistFalseTrust,
  ppGatewayInboundRule,
  ppGatewayRelayRegion,
  ppCdnOverEr,
  ppNoInternetEgress,
  ppHttpTriggerNotAssured,
  ppIpFirewallMissesPool,
  ppCookieBindingFailover,
  ppInternetStillOpen,
  ppVnetSubnetPair,
  ppVnetSubnetSize,
  ppVnetNoNatGateway,
  ppVnetUnsupportedEnv,
  securityUnencrypted,
  securityMacsecOnProviderCircuit,
  securityMicrosoftPeeringInCore,
  securityNoInternetFlowLeaks,
  securityComplianceOverclaim,
  perfOverCapacity,
  perfDegradedPath,
  perfReliesOnDoubleBandwidth,
  perfHeadroomExcess,
  perfPrivatePeeringSaturates,
  perfWanBottleneck,
  perfHairpin,
  perfQosOnPrivate,
  costMeteredHeavyEgress,
  costProviderMissing,
  costGlobalReach,
  costDirectIdle,
];
