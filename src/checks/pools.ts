/** Source translation pools, and the ways out they belong to. @source ER-222 to ER-228 */
import { covers, type IpAddress, isPrivate } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { AddressSet, SourceNat } from '#model/translation.ts';
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
export function poolsOut(facts: Facts, { flow, from, target, noInternet }: FlowFacts): readonly PoolAt[] {
  const sources =
    flow.from.address !== null ? [flow.from.address] : from.kind === 'host' ? from.addresses.slice(0, 1) : [];
  return facts
    .poolsFor(from.id)
    .filter(
      ({ rule }) =>
        rule.egress !== 'inside' &&
        !(noInternet && rule.egress === 'internet') &&
        (sources.length === 0 || sources.some((source) => isIn(rule.sources, source))) &&
        (target === null || isIn(rule.destinations, target)),
    );
}

function isIn(set: AddressSet, address: IpAddress): boolean {
  if (set === 'any') return true;
  if (set === 'private') return isPrivate(address);
  if (set === 'public') return !isPrivate(address);
  return set.some((prefix) => covers(prefix, address));
}
