/**
 * A peering that works where it is dropped: addresses, VLAN and AS in place, and for Microsoft peering a route filter
 * with the communities of what is already drawn.
 *
 * @source ER-100 to ER-106, ER-112, ER-160, ER-210
 */

import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { addressAt, formatPrefix, type Prefix, prefixBits } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId, RouteFilterId } from '#model/ids.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import { statedAsn } from '#model/stated-asn.ts';
import type { VlanId } from '#model/units.ts';
import { put } from '../edit.ts';
import { freeName } from '../element-name.ts';
import { nearest } from '../nearest.ts';
import { nextId } from '../next-id.ts';
import { customerAsn } from './as-numbers.ts';
import type { Draft, NewNode } from './draft.ts';
import { allot } from './example-space.ts';
import { communitiesWanted } from './service-communities.ts';

/** Above what a router gives to what it learns elsewhere, so that ExpressRoute is preferred (ER-160). */
const LOCAL_PREFERENCE = 150;

export const newPeering: NewNode<'peering'> = {
  fields(document, draft) {
    const type = typeOf(draft);
    const circuit = circuitFor(document, draft, type);
    if (!circuit.ok) return circuit;
    const subnets = allot(document, type === 'private' ? 'privatePeering' : 'microsoftPeering');
    const vlan = freeVlan(document, circuit.value.id, type === 'private' ? 200 : 300);
    return ok({
      name: freeName(document, peeringName(circuit.value, type)),
      type,
      circuit: circuit.value.id,
      peerAsn: asnBehind(document, circuit.value),
      localPreference: LOCAL_PREFERENCE,
      sessions: [0, 4].map((offset) => ({ vlan, ipv4: subnets && sessionAddresses(subnets, offset) })),
    });
  },
  settle(document, peering, { fields }) {
    if (peering.type !== 'microsoft' || fields.routeFilter !== undefined) return document;
    const id = nextId<RouteFilterId>(document, 'filter');
    const name = freeName(document, t`Filter of ${peering.name}`);
    const filter = {
      id,
      name,
      communities: communitiesWanted(document),
      microsoft365Authorised: false,
      purpose: 'unstated' as const,
    };
    return put(put(document, 'routeFilters', filter), 'nodes', { ...peering, routeFilter: id });
  },
};

const typeOf = ({ fields }: Draft): PeeringNode['type'] =>
  (fields.type as PeeringNode['type'] | undefined) ?? 'microsoft';

/** The one asked for; else the nearest that has no peering of this type; else the nearest, which a check then reports. */
function circuitFor(
  document: TopologyDocument,
  { centre, fields }: Draft,
  type: PeeringNode['type'],
): Result<CircuitNode, Refusal> {
  const asked = fields.circuit === undefined ? undefined : document.nodes[fields.circuit as NodeId];
  if (asked?.kind === 'circuit') return ok(asked);
  const circuits = nearest(document, 'circuit', centre).map(({ node }) => node);
  const circuit =
    circuits.find(({ id }) => peeringsOf(document, id).every((peering) => peering.type !== type)) ??
    circuits[0];
  if (circuit) return ok(circuit);
  return err({
    id: 'node/needs-a-circuit',
    message: t`A peering sits on a circuit, and this design has none.`,
    fix: t`Add an ExpressRoute circuit first.`,
    about: [],
  });
}

const peeringsOf = (document: TopologyDocument, circuit: NodeId): readonly PeeringNode[] =>
  Object.values(document.nodes).filter(
    (node) => node.kind === 'peering' && node.circuit === circuit,
  ) as PeeringNode[];

/** `Microsoft peering A` on `Circuit A`. */
function peeringName(circuit: CircuitNode, type: PeeringNode['type']): string {
  const letter = /^Circuit (\S{1,8})$/.exec(circuit.name)?.[1];
  const name = type === 'private' ? t`Private peering` : t`Microsoft peering`;
  return letter ? `${name} ${letter}` : name;
}

/** The peerings of one circuit need ids of their own (ER-112). */
export function freeVlan(document: TopologyDocument, circuit: NodeId, first: number): VlanId {
  const taken = new Set<number>(
    peeringsOf(document, circuit).flatMap(({ sessions }) => sessions.map(({ vlan }) => vlan)),
  );
  let vlan = first;
  while (taken.has(vlan)) vlan += 1;
  return vlan as VlanId;
}

function asnBehind(document: TopologyDocument, circuit: CircuitNode) {
  const edge = circuit.links[0].customerEdge ?? circuit.links[1].customerEdge;
  const router = edge === null ? undefined : document.nodes[edge];
  return (router && statedAsn(document, router)) ?? customerAsn(document);
}

/** Half of a /29 for each link; the first usable address is the customer's, the second Microsoft's (ER-101, ER-102). */
function sessionAddresses(both: Prefix, offset: number) {
  const { family, bits } = prefixBits(both);
  const subnet = formatPrefix({ family, bits: bits + BigInt(offset), length: 30 });
  return { subnet, customer: addressAt(subnet, 1), microsoft: addressAt(subnet, 2) };
}
