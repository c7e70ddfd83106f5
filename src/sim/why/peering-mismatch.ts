/**
 * What of a peering, its circuit or its two sessions cannot work as it is set up. In the order in which the compiler looks
 * (`compile/peerings.ts`), so that both name the same cause.
 *
 * @source ER-014, ER-042, ER-102, ER-112, ER-117, ER-133
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { PeeringSession } from '#model/kinds/peering.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { asnOf } from '#sim/compile/surroundings.ts';
import type { SessionMismatch } from '#sim/report/router-tables.ts';
import type { WhatIf } from '#sim/report/why.ts';

export const NOTHING_MORE = { whatIf: null, failures: [] } as const;

const nodeChange = (element: NodeId, label: string, fields: Readonly<Record<string, unknown>>): WhatIf => ({
  label,
  changes: [{ type: 'node', element, fields }],
});

export function peeringMismatch(
  document: TopologyDocument,
  peering: NodeOf<'peering'>,
  part: 'primary' | 'secondary',
  family: 4 | 6,
  router: NodeId,
): SessionMismatch | null {
  const { id, name, peerAsn } = peering;
  const index = part === 'primary' ? 0 : 1;
  const session = peering.sessions[index];
  const circuit = document.nodes[peering.circuit];
  const customer = document.nodes[router];
  const withSession = (fields: Partial<PeeringSession>) =>
    peering.sessions.map((each, at) => (at === index ? { ...each, ...fields } : each));

  if (peering.type === 'public')
    return {
      ...NOTHING_MORE,
      what: t`Kind of peering`,
      wanted: t`Microsoft peering or private peering`,
      found: t`Azure public peering, which is retired`,
      field: { element: id, path: 'type' },
    };
  if (!session.enabled)
    return {
      ...NOTHING_MORE,
      what: t`Configured`,
      wanted: t`a ${part} session that is configured`,
      found: t`it is switched off`,
      field: { element: id, path: `sessions.${index}.enabled` },
      whatIf: nodeChange(id, t`Configure the ${part} session of ${name}`, {
        sessions: withSession({ enabled: true }),
      }),
    };
  if (circuit?.kind === 'circuit') {
    const ofCircuit = circuitNotReady(document, circuit);
    if (ofCircuit) return ofCircuit;
  }
  if (peering.type === 'microsoft' && peering.prefixState === 'validation-needed')
    return {
      ...NOTHING_MORE,
      what: t`State of the declared prefixes`,
      wanted: 'configured',
      found: t`validation needed`,
      field: { element: id, path: 'prefixState' },
      whatIf: nodeChange(id, t`Have the prefixes of ${name} validated`, { prefixState: 'configured' }),
    };
  if (peering.md5 === 'customer-only' || peering.md5 === 'microsoft-only')
    return {
      ...NOTHING_MORE,
      what: t`MD5 key`,
      wanted: t`the same key on both ends, or none`,
      found: peering.md5 === 'customer-only' ? t`a key on your end only` : t`a key on Microsoft's end only`,
      field: { element: id, path: 'md5' },
      whatIf: nodeChange(id, t`Set the MD5 key on both ends of ${name}`, { md5: 'both' }),
    };
  if (customer && peering.managedBy === 'customer' && asnOf(document, customer) !== peerAsn)
    return {
      ...NOTHING_MORE,
      what: t`AS number`,
      wanted: t`AS ${peerAsn}, which Microsoft expects of its neighbour`,
      found: t`AS ${asnOf(document, customer)} on ${customer.name}`,
      field: { element: id, path: 'peerAsn' },
      whatIf: nodeChange(id, t`Set peer AS ${asnOf(document, customer)} on ${name}`, {
        peerAsn: asnOf(document, customer),
      }),
    };
  const [primary, secondary] = peering.sessions;
  if (part === 'secondary' && primary.vlan !== secondary.vlan)
    return {
      ...NOTHING_MORE,
      what: 'VLAN',
      wanted: t`VLAN ${primary.vlan}, as on the primary link`,
      found: t`VLAN ${secondary.vlan} on the secondary link`,
      field: { element: id, path: 'sessions.1.vlan' },
      whatIf: nodeChange(id, t`Set VLAN ${primary.vlan} on the secondary link of ${name}`, {
        sessions: withSession({ vlan: primary.vlan }),
      }),
    };
  const addresses = family === 4 ? session.ipv4 : session.ipv6;
  if (addresses && addresses.customer === addresses.microsoft)
    return {
      ...NOTHING_MORE,
      what: t`Addresses`,
      wanted: t`two addresses, one for each end`,
      found: t`${addresses.customer} on both ends`,
      field: { element: id, path: `sessions.${index}.ipv${family}` },
    };
  return null;
}

function circuitNotReady(document: TopologyDocument, circuit: NodeOf<'circuit'>): SessionMismatch | null {
  const { id, name } = circuit;
  if (circuit.connectivity !== 'direct' && circuit.providerState !== 'Provisioned')
    return {
      ...NOTHING_MORE,
      what: t`Provider status`,
      wanted: t`Provisioned`,
      found: t`${circuit.providerState} on ${name}`,
      field: { element: id, path: 'providerState' },
      whatIf: nodeChange(id, t`Have the provider provision ${name}`, { providerState: 'Provisioned' }),
    };
  if (circuit.microsoftState !== 'Enabled')
    return {
      ...NOTHING_MORE,
      what: t`Microsoft status`,
      wanted: t`Enabled`,
      found: t`${circuit.microsoftState} on ${name}`,
      field: { element: id, path: 'microsoftState' },
      whatIf: nodeChange(id, t`Have ${name} enabled at Microsoft`, { microsoftState: 'Enabled' }),
    };
  if (circuit.cloud !== document.settings.cloud)
    return {
      ...NOTHING_MORE,
      what: t`Cloud`,
      wanted: t`${document.settings.cloud}, as the design says`,
      found: t`${circuit.cloud} on ${name}`,
      field: { element: id, path: 'cloud' },
      whatIf: nodeChange(id, t`Order ${name} in the ${document.settings.cloud} cloud`, {
        cloud: document.settings.cloud,
      }),
    };
  return null;
}
