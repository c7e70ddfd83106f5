/**
 * Azure regions with availability zones, where a gateway can be spread over several.
 *
 * A region that is not here is taken as having none, so a young one may be missing.
 *
 * @source ER-264; Azure documentation, "List of Azure regions" (azure/reliability/regions-list), read in 2025
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
