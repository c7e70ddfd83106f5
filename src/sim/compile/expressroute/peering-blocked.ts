import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf, TopologyNode } from '#model/kinds/registry.ts';
import { asnOf } from '#sim/compile/surroundings.ts';
import type { Part } from './circuit-path.ts';

/** Why a session cannot come up as configured. With the user's own names; null: it can. */
export function peeringBlocked(
  document: TopologyDocument,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
  family: 4 | 6,
  customer: TopologyNode,
): string | null {
  const session = peering.sessions[part === 'primary' ? 0 : 1];
  const customerAsn = asnOf(document, customer);
  const addresses = family === 4 ? session.ipv4 : session.ipv6;
  const vlans = peering.sessions.map((each) => each.vlan);
  if (peering.type === 'public') return t`Azure public peering is retired; use Microsoft peering`;
  if (!session.enabled) return t`its ${part} session is switched off`;
  if (circuit.connectivity !== 'direct' && circuit.providerState !== 'Provisioned')
    return t`${circuit.name} is ${circuit.providerState} at the provider`;
  if (circuit.microsoftState !== 'Enabled') return t`${circuit.name} is not enabled at Microsoft`;
  if (circuit.cloud !== document.settings.cloud)
    return t`${circuit.name} is a ${circuit.cloud} circuit in a ${document.settings.cloud} design`;
  if (peering.type === 'microsoft' && peering.prefixState === 'validation-needed')
    return t`its advertised prefixes still need validation`;
  if (peering.md5 === 'customer-only' || peering.md5 === 'microsoft-only')
    return t`its MD5 key is set on one end only`;
  if (peering.managedBy === 'customer' && peering.peerAsn !== customerAsn) {
    return t`Microsoft expects AS ${peering.peerAsn}, and ${customer.name} is AS ${customerAsn}`;
  }
  if (part === 'secondary' && vlans[0] !== vlans[1])
    return t`its VLAN is ${vlans[0]} on the primary link and ${vlans[1]} on the secondary; use one VLAN for both`;
  if (addresses && addresses.customer === addresses.microsoft)
    return t`both ends have the address ${addresses.customer}`;
  return null;
}
