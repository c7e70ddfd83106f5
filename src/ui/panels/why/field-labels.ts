/** What the fields of the document are called in the inspector, so that an answer can lead to the one that decides it. */
import { t } from '#base/t.ts';

/** Stands in a label where the inspector puts the name of a thing. */
export const ANY_NAME = '\u0000';

export const FIELD_LABELS: Readonly<Record<string, readonly string[]>> = {
  addresses: [t`Addresses`],
  adverts: [t`Advertised to Microsoft`],
  alwaysCompareMed: [t`Compare the MED of different ASes`],
  asn: [t`AS number`],
  authorised: [t`Authorised`],
  cloud: [t`Cloud`],
  compareRouterId: [t`Let the lowest router id decide`],
  cost: [t`Interior routing cost`],
  declaredPrefixes: [t`Declared prefixes`],
  destinationNat: [t`Destination NAT`],
  enabled: [t`Configured`],
  endpoints: [t`Endpoints`],
  filter: [t`Packet filter`],
  forwardsTo: [t`Passes requests on to`],
  importRules: [t`Import rules`, t`What ${ANY_NAME} does with what it learns`],
  internetLocalPreference: [t`Local preference, internet`],
  ipFirewall: [t`IP firewall`],
  environment: [],
  ipv4: [t`IPv4 link subnet`],
  ipv6: [t`IPv6 link subnet`],
  layer: [t`Layer`],
  learns: [t`Routes it takes from its own AS`, t`Routes its segment is given`],
  leaves: [t`It leaves`],
  localPreference: [t`Local preference`],
  multipath: [t`Equal paths used`],
  md5: ['MD5'],
  microsoftState: [t`Microsoft status`],
  name: [t`Name`],
  originated: [t`Own prefixes`],
  owner: [t`Owner`],
  peerAsn: [t`Peer AS`],
  prefixState: [t`State of the declared prefixes`],
  prefixes: [t`Source of its prefixes`, t`Match prefixes`, t`Prefixes`],
  prepend: [t`Prepend`],
  providerState: [t`Provider status`],
  published: [t`Names that lead here`],
  sessions: [t`Primary session`, t`Secondary session`],
  setLocalPreference: [t`Set local preference`],
  setMed: [t`Set MED`],
  setWeight: [t`Set weight`],
  sourceNat: [t`Source NAT pools`],
  spaces: [t`Address spaces`],
  stateful: [t`Stateful`],
  stateGroup: [t`Shares its state with`],
  staticRoutes: [t`Static routes`],
  subnets: [t`Subnets`],
  summaries: [t`Summaries`],
  type: [t`Type`],
  vlan: ['VLAN'],
  vnet: [t`Virtual network`],
  weight: [t`Weight`],
  zone: [t`Zone`],
};

/** `Set local preference`; for a list with a position the list's name. */
export function fieldName(path: string): string {
  const named = path.split('.').filter((part) => FIELD_LABELS[part]?.length);
  return FIELD_LABELS[named.at(-1) ?? '']?.[0]?.trim() ?? t`the field`;
}
