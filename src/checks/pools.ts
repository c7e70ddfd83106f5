/** Source translation pools, and the ways out they belong to. @source ER-222 to ER-228 */
import { covers, type IpAddress, isPrivate } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { AddressSet, SourceNat } from '#model/translation.ts';
import { carriersOf } from './carriers.ts';
import type { Facts, PoolAt } from './facts.ts';
import type { FlowFacts } from './flow-facts.ts';

/** Every pool of the customer's and of managed providers. */
export const allPools = (facts: Facts): readonly PoolAt[] => [
  ...[...facts.all('firewall'), ...facts.all('router')]
    .filter((device) => facts.ownerOf(device) === 'customer')
    .flatMap((device) => device.sourceNat.map((rule): PoolAt => ({ device, rule }))),
  ...facts
    .all('provider')
    .filter(({ layer }) => layer === 3)
    .flatMap((device) => device.sourceNat.map((rule): PoolAt => ({ device, rule }))),
];

/** The circuits with Microsoft peering that packets translated by a rule may leave by. */
export function circuitsServed(facts: Facts, { device, rule }: PoolAt): readonly CircuitNode[] {
  if (rule.egress === 'internet' || rule.egress === 'inside') return [];
  const withMicrosoft = facts.circuits.filter((circuit) =>
    facts.peeringsOf(circuit).some(({ type }) => type === 'microsoft'),
  );
  const ends = (circuit: CircuitNode): readonly NodeId[] => [
    circuit.id,
    ...facts.edgesOf(circuit).filter((edge) => edge !== null),
    ...facts.providersOf(circuit).map(({ id }) => id),
  ];
  const named = rule.egress;
  if (typeof named !== 'string')
    return withMicrosoft.filter((circuit) => ends(circuit).some((end) => named.includes(end)));
  const beside = withMicrosoft.filter((circuit) =>
    ends(circuit).some((end) => end === device.id || facts.neighboursOf(device.id).includes(end)),
  );
  if (beside.length > 0) return beside;
  if (named === 'any' && servesInternet(facts, { device, rule })) return [];
  return withMicrosoft.filter((circuit) => ends(circuit).some((end) => facts.insideOf(device.id).has(end)));
}

/** Whether packets translated by a rule may leave to the internet. */
export function servesInternet(facts: Facts, { device, rule }: PoolAt): boolean {
  if (rule.egress === 'internet') return true;
  const ways = facts.cablesAt(device.id).filter(({ kind }) => kind === 'internet');
  if (rule.egress === 'any') return ways.length > 0;
  const named: SourceNat['egress'] = rule.egress;
  return (
    typeof named !== 'string' &&
    ways.some(({ ends }) => ends.some((end) => end !== device.id && named.includes(end)))
  );
}

/** The pools that a flow of the customer's may leave by, now or after a failure: those whose rules hold its addresses. */
export function poolsOut(facts: Facts, flow: FlowFacts): readonly PoolAt[] {
  const { from, target } = flow;
  const sources = sourcesOf(flow);
  const carriers = carriersOf(facts, flow);
  const outside = !flow.noInternet && openWays(facts, flow).length > 0;
  return facts
    .poolsFor(from.id)
    .filter(
      ({ rule }) =>
        rule.egress !== 'inside' &&
        (sources.length === 0 || sources.some((source) => isIn(rule.sources, source))) &&
        (target === null || isIn(rule.destinations, target)),
    )
    .filter(
      (pool) =>
        (outside && (pool.rule.egress === 'any' || servesInternet(facts, pool))) ||
        circuitsServed(facts, pool).some((circuit) => carriers.includes(circuit)),
    );
}

/** The cables to the internet that a flow could leave by, and at which no firewall denies it. */
export const openWays = (facts: Facts, flow: FlowFacts) =>
  facts.internetWaysOf(flow.from.id).filter(({ ends }) => !ends.some((end) => denies(facts.node(end), flow)));

/** By the first rule that is about its packets. */
function denies(device: TopologyNode | undefined, flow: FlowFacts): boolean {
  if (device?.kind !== 'firewall' || flow.target === null) return false;
  const target = flow.target;
  const sources = sourcesOf(flow);
  const first = device.filter.find(
    (rule) =>
      (rule.ports.length === 0 || rule.ports.includes(flow.flow.port)) &&
      isIn(rule.destinations, target) &&
      (sources.length === 0 || sources.some((source) => isIn(rule.sources, source))),
  );
  return first?.action === 'deny';
}

const sourcesOf = ({ flow, from }: FlowFacts): readonly IpAddress[] =>
  flow.from.address !== null ? [flow.from.address] : from.kind === 'host' ? from.addresses.slice(0, 1) : [];

function isIn(set: AddressSet, address: IpAddress): boolean {
  if (set === 'any') return true;
  if (set === 'private') return isPrivate(address);
  if (set === 'public') return !isPrivate(address);
  return set.some((prefix) => covers(prefix, address));
}
