/** What the fields of the document are called in the inspector, so that an answer can lead to the one that decides it. */
export const FIELD_LABELS: Readonly<Record<string, readonly string[]>> = {
  addresses: ['Addresses'],
  adverts: ['Advertised to Microsoft'],
  alwaysCompareMed: ['Compare the MED of different ASes'],
  asn: ['AS number'],
  compareRouterId: ['Let the lowest router id decide'],
  cost: ['Interior routing cost'],
  declaredPrefixes: ['Declared prefixes'],
  destinationNat: ['Destination NAT'],
  endpoints: ['Endpoints'],
  filter: ['Packet filter'],
  forwardsTo: ['Passes requests on to'],
  importRules: ['Import rules', 'What '],
  internetLocalPreference: ['Local preference, internet'],
  ipFirewall: ['IP firewall'],
  environment: [],
  layer: ['Layer'],
  learns: ['Routes it takes from its own AS', 'Routes its segment is given'],
  leaves: ['It leaves'],
  localPreference: ['Local preference'],
  multipath: ['Equal paths used'],
  name: ['Name'],
  originated: ['Own prefixes'],
  owner: ['Owner'],
  prefixes: ['Source of its prefixes', 'Match prefixes', 'Prefixes'],
  prepend: ['Prepend'],
  published: ['Names that lead here'],
  setLocalPreference: ['Set local preference'],
  setMed: ['Set MED'],
  setWeight: ['Set weight'],
  sourceNat: ['Source NAT pools'],
  spaces: ['Address spaces'],
  stateful: ['Stateful'],
  stateGroup: ['Shares its state with'],
  staticRoutes: ['Static routes'],
  subnets: ['Subnets'],
  vnet: ['Virtual network'],
  weight: ['Weight'],
  zone: ['Zone'],
};

/** `Set local preference`; for a list with a position the list's name. */
export function fieldName(path: string): string {
  const named = path.split('.').filter((part) => FIELD_LABELS[part]?.length);
  return FIELD_LABELS[named.at(-1) ?? '']?.[0]?.trim() ?? 'the field';
}
