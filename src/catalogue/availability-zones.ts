/**
 * Azure regions with availability zones, where a gateway can be spread over several.
 *
 * A region that is not here is taken as having none, so a young one may be missing. Entered by hand; compared in
 * November 2026 with public copies. The regions list of 2025-03-21 marks every commercial region below but Austria East,
 * Belgium Central, Malaysia West and Chile Central; Indonesia Central is marked there, and still to come. For these five the
 * zones come from the cached answer of Azure's own list of locations, which names three of each. For Denmark East and
 * Taiwan North neither says anything, so they count as having none.
 *
 * @source ER-264; Azure documentation, "Azure regions list" (learn.microsoft.com/azure/reliability/regions-list, 2025-03-21) and
 * "Availability zone service and regional support" (azure/reliability/availability-zones-service-support, 2024-04-15);
 * Azure/terraform-azurerm-avm-utl-regions, modules/cached-data/locations.tf.json, availabilityZoneMappings
 */
const WITH_ZONES: ReadonlySet<string> = new Set([
  'westeurope',
  'northeurope',
  'uksouth',
  'francecentral',
  'germanywestcentral',
  'norwayeast',
  'swedencentral',
  'switzerlandnorth',
  'polandcentral',
  'austriaeast',
  'belgiumcentral',
  'italynorth',
  'spaincentral',
  'eastus',
  'eastus2',
  'centralus',
  'southcentralus',
  'westus2',
  'westus3',
  'canadacentral',
  'brazilsouth',
  'chilecentral',
  'mexicocentral',
  'australiaeast',
  'centralindia',
  'eastasia',
  'japaneast',
  'japanwest',
  'koreacentral',
  'southeastasia',
  'indonesiacentral',
  'malaysiawest',
  'southafricanorth',
  'uaenorth',
  'qatarcentral',
  'israelcentral',
  'newzealandnorth',
  'usgovvirginia',
  'chinanorth3',
]);

export const hasZones = (regionId: string): boolean => WITH_ZONES.has(regionId);
