/**
 * What a line between two things means: the kind of link is decided by its ends, so that nobody has to choose it.
 *
 * Also says why a line would mean nothing, and what to draw instead; the canvas lights up legal targets with it.
 *
 * @source ER-004, ER-018, ER-022, ER-305, S-04, S-48
 */

import { listed } from '#base/listed.ts';
import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { isPrivate } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { LinkKind } from '#model/link.ts';
import { type EndRole, endRole } from './end-role.ts';
import { noLinkBecause } from './no-link-because.ts';
import { siteOf } from './site-of.ts';
import { cablesAt, cablesBetween, neighbours, providersOf } from './wiring/cables.ts';

/** @returns The kind of link that would be made, whichever end comes first, or why there can be none. */
export function linkBetween(document: TopologyDocument, from: NodeId, to: NodeId): Result<LinkKind, Refusal> {
  const [a, b] = [document.nodes[from], document.nodes[to]];
  if (!a || !b) return err(gone(a ? to : from));
  if (from === to) return err(sameEnds(a));
  const [first, second] = endRole(document, a) <= endRole(document, b) ? [a, b] : [b, a];
  const pair = `${endRole(document, first)} + ${endRole(document, second)}`;
  const rule = RULES[pair];
  if (rule) return rule(document, first, second);
  return err(noLinkBecause(document, first, second));
}

type Rule = (
  document: TopologyDocument,
  first: TopologyNode,
  second: TopologyNode,
) => Result<LinkKind, Refusal>;

const inside: Rule = (document, a, b) => ok(siteOf(document, a) === siteOf(document, b) ? 'lan' : 'wan');
const always =
  (kind: LinkKind): Rule =>
  () =>
    ok(kind);
const once =
  (kind: LinkKind): Rule =>
  (document, a, b) =>
    linked(document, a.id, b.id) ? err(already(a, b)) : ok(kind);

/** A pair of roles, in alphabetical order. Pairs that are not here cannot be joined: `no-link-because.ts` says why. */
const RULES: Readonly<Record<string, Rule | undefined>> = {
  [pairOf('host', 'host')]: inside,
  [pairOf('host', 'router')]: inside,
  [pairOf('router', 'router')]: inside,
  [pairOf('host', 'internet')]: hostOnline,
  [pairOf('host', 'isp-router')]: hostOnline,
  [pairOf('router', 'isp-router')]: always('internet'),
  [pairOf('router', 'internet')]: always('internet'),
  [pairOf('isp-router', 'isp-router')]: always('internet'),
  [pairOf('isp-router', 'internet')]: always('internet'),
  [pairOf('router', 'provider')]: always('last-mile'),
  [pairOf('router', 'provider-router')]: always('last-mile'),
  [pairOf('provider-router', 'provider-router')]: always('wan'),
  [pairOf('provider', 'circuit')]: providerToCircuit,
  [pairOf('provider-router', 'circuit')]: routerToCircuit,
  [pairOf('router', 'circuit')]: routerToCircuit,
  [pairOf('circuit', 'expressroute-gateway')]: once('connection'),
  [pairOf('private-peering', 'expressroute-gateway')]: gatewayToPeering,
  [pairOf('circuit', 'circuit')]: once('global-reach'),
  [pairOf('router', 'vpn-gateway')]: always('ipsec'),
  [pairOf('vnet', 'service')]: once('note'),
};

function pairOf(a: EndRole, b: EndRole): string {
  return a <= b ? `${a} + ${b}` : `${b} + ${a}`;
}

/** People at home, with a public address. A private one is not carried by the internet. */
function hostOnline(document: TopologyDocument, a: TopologyNode, b: TopologyNode): Result<LinkKind, Refusal> {
  const host = a.kind === 'host' ? a : b;
  if (host.kind !== 'host' || !host.addresses.some((address) => !isPrivate(address))) {
    return err(noLinkBecause(document, a, b));
  }
  return ok('internet');
}

function providerToCircuit(
  document: TopologyDocument,
  a: TopologyNode,
  b: TopologyNode,
): Result<LinkKind, Refusal> {
  const [provider, circuit] = a.kind === 'circuit' ? [b, a] : [a, b];
  const other = providersOf(document, circuit.id).find((id) => id !== provider.id);
  if (other !== undefined) {
    return err({
      id: 'link/second-provider',
      message: t`${circuit.name} already comes from ${document.nodes[other]?.name ?? other}, and a circuit has exactly one provider.`,
      fix: t`Remove that line first, or order a second circuit from ${provider.name}.`,
      about: [circuit.id, other],
    });
  }
  const direct = neighbours(document, circuit.id, 'cross-connect', ['router', 'firewall']);
  if (direct.length > 0) {
    return err({
      id: 'link/circuit-is-direct',
      message: t`${circuit.name} ends on ${listed(direct.map((id) => document.nodes[id]?.name ?? id))} without a provider.`,
      fix: t`Remove that line first, then connect ${provider.name}.`,
      about: [circuit.id, ...direct],
    });
  }
  if (cablesBetween(document, provider.id, circuit.id).length >= 2) return err(already(provider, circuit));
  return ok('cross-connect');
}

/** Without a provider in between, as with ExpressRoute Direct: then each router ends one link or both. */
function routerToCircuit(
  document: TopologyDocument,
  a: TopologyNode,
  b: TopologyNode,
): Result<LinkKind, Refusal> {
  const [router, circuit] = a.kind === 'circuit' ? [b, a] : [a, b];
  const provider = document.nodes[providersOf(document, circuit.id)[0] ?? ('' as NodeId)];
  if (provider) {
    return err({
      id: 'link/circuit-through-provider',
      message: t`${circuit.name} comes from ${provider.name}, so ${router.name} reaches it through that provider.`,
      fix: t`Connect ${router.name} to ${provider.name}.`,
      about: [circuit.id, provider.id],
    });
  }
  const ends = new Set(
    cablesAt(document, circuit.id).flatMap((cable) => cable.ends.filter((id) => id !== circuit.id)),
  );
  if (ends.has(router.id)) return err(already(router, circuit));
  if (ends.size >= 2) {
    return err({
      id: 'link/circuit-full',
      message: t`Both links of ${circuit.name} already end on a router of their own.`,
      fix: t`Remove one of them first, or add a second circuit.`,
      about: [circuit.id, ...ends],
    });
  }
  return ok('cross-connect');
}

function gatewayToPeering(
  document: TopologyDocument,
  a: TopologyNode,
  b: TopologyNode,
): Result<LinkKind, Refusal> {
  const [gateway, peering] = a.kind === 'gateway' ? [a, b] : [b, a];
  if (peering.kind === 'peering' && linked(document, gateway.id, peering.circuit))
    return err(already(gateway, peering));
  return ok('connection');
}

const linked = (document: TopologyDocument, a: NodeId, b: NodeId) =>
  Object.values(document.links).some(({ ends }) => ends.includes(a) && ends.includes(b));

const gone = (id: NodeId): Refusal => ({
  id: 'link/end-is-gone',
  message: t`There is no ${id} in this design any more.`,
  fix: t`Choose another end.`,
  about: [],
});

const sameEnds = (node: TopologyNode): Refusal => ({
  id: 'link/same-device',
  message: t`Both ends of the link are on ${node.name}.`,
  fix: t`Drop the other end on something else.`,
  about: [node.id],
});

const already = (a: TopologyNode, b: TopologyNode): Refusal => ({
  id: 'link/already-there',
  message: t`${a.name} and ${b.name} are already connected.`,
  fix: t`Select the line between them to change it.`,
  about: [a.id, b.id],
});
