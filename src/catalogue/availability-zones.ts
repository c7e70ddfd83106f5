/**
 * Azure regions with availability zones, where a gateway can be spread over several.
 *
 * A region that is not here is taken as having none, so a young one may be missing. Entered by hand; compared in
 * November 2026 with public copies of the two pages. The regions list of 2025-03-21 marks every commercial region below
 * but Austria East (coming soon there) and Belgium Central (not in it yet), which later copies gave.
 *
 * @source ER-264; Azure documentation, "Azure regions list" (learn.microsoft.com/azure/reliability/regions-list, 2025-03-21) and
 * "Availability zone service and regional support" (azure/reliability/availability-zones-service-support, 2024-04-15)
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
  'mexicocentral',
  'australiaeast',
  'centralindia',
  'eastasia',
  'japaneast',
  'japanwest',
  'koreacentral',
  'southeastasia',
  'indonesiacentral',
  'southafricanorth',
  'uaenorth',
  'qatarcentral',
  'israelcentral',
  'newzealandnorth',
  'usgovvirginia',
  'chinanorth3',
]);

export const hasZones = (regionId: string): boolean => WITH_ZONES.has(regionId);
