/**
 * Azure regions with availability zones, where a gateway can be spread over several.
 *
 * A region that is not here is taken as having none, so a young one may be missing. Entered by hand; compared in
 * November 2026 with parts of public copies of the two pages, which gave Japan West, Austria East and Belgium Central. Not
 * confirmed by them: Spain Central.
 *
 * @source ER-264; Azure documentation, "Azure regions list" (learn.microsoft.com/azure/reliability/regions-list) and
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
  'southafricanorth',
  'uaenorth',
  'qatarcentral',
  'israelcentral',
  'newzealandnorth',
  'usgovvirginia',
  'chinanorth3',
]);

export const hasZones = (regionId: string): boolean => WITH_ZONES.has(regionId);
