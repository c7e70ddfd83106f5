/**
 * The circuits that could carry a flow, whether or not they do now: those whose edge the customer's end can reach, and
 * which offer the Microsoft end.
 *
 * A flow falls over from one to the other by routing alone, so this is what is left when one is lost.
 */
import { covers } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { covering } from './customer-adverts.ts';
import type { Facts } from './facts.ts';
import type { FlowFacts } from './flow-facts.ts';
import { isOffered } from './offers.ts';

const known = new WeakMap<FlowFacts, readonly CircuitNode[]>();

/** Several checks ask for every flow. The facts of a flow live as long as the facts they belong to. */
export function carriersOf(facts: Facts, flow: FlowFacts): readonly CircuitNode[] {
  const before = known.get(flow);
  if (before) return before;
  const found = carriers(facts, flow);
  known.set(flow, found);
  return found;
}

function carriers(facts: Facts, flow: FlowFacts): readonly CircuitNode[] {
  const customer = flow.fromMicrosoft ? flow.to : flow.from;
  const microsoft = flow.fromMicrosoft ? flow.from : flow.to;
  if (!customer || !microsoft) return [];
  // Forced tunnelling: out of a virtual network and on to the internet, by what private peering announces (ER-144).
  const target = flow.target;
  if (microsoft.kind === 'vm' && facts.ownerOf(customer) !== 'customer')
    return facts.circuits.filter(
      (circuit) =>
        target !== null &&
        facts
          .peeringsOf(circuit)
          .some(
            ({ type, adverts }) => type === 'private' && adverts.some(({ prefix }) => covers(prefix, target)),
          ) &&
        facts.connections.some(
          (each) => each.circuit.id === circuit.id && usesGatewayOf(facts, each.gateway.vnet, microsoft.vnet),
        ),
    );
  const near = (circuit: CircuitNode) => reaches(facts, customer.id, circuit);
  if (microsoft.kind === 'vm' || microsoft.kind === 'vnet') {
    const vnet = microsoft.kind === 'vm' ? microsoft.vnet : microsoft.id;
    return facts.circuits.filter(
      (circuit) =>
        near(circuit) &&
        facts.connections.some(
          (each) => each.circuit.id === circuit.id && usesGatewayOf(facts, each.gateway.vnet, vnet),
        ),
    );
  }
  return facts.circuits.filter((circuit) => near(circuit) && offersEnd(facts, circuit, flow, microsoft));
}

function offersEnd(facts: Facts, circuit: CircuitNode, flow: FlowFacts, microsoft: TopologyNode): boolean {
  return facts
    .peeringsOf(circuit)
    .filter(({ type }) => type === 'microsoft')
    .some((peering) => {
      if (!flow.fromMicrosoft) return flow.target !== null && isOffered(facts.offers(peering), flow.target);
      const target = flow.target;
      return (
        microsoft.kind === 'service' &&
        target !== null &&
        covering(facts, target).some((each) => each.peering.id === peering.id)
      );
    });
}

const reaches = (facts: Facts, from: NodeId, circuit: CircuitNode): boolean =>
  [...facts.edgesOf(circuit), ...facts.providersOf(circuit).map(({ id }) => id)].some(
    (end) =>
      end !== null &&
      (facts.insideOf(from).has(end) ||
        facts.neighboursOf(end).some((next) => facts.insideOf(from).has(next))),
  );

/** A virtual network uses its own gateway, or that of a peered one. */
export function usesGatewayOf(facts: Facts, gatewayVnet: NodeId, vnet: NodeId): boolean {
  if (gatewayVnet === vnet) return true;
  const node = facts.node(vnet);
  return (
    node?.kind === 'vnet' && node.peers.some((peer) => peer.vnet === gatewayVnet && peer.useRemoteGateway)
  );
}
