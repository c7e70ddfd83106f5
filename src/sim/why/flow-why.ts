/** The five questions at every hop of a flow, answered from the same settled network that its packets were traced through. */

import { listed } from '#base/listed.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, FlowId } from '#model/ids.ts';
import type { Owner } from '#model/kinds/kind.ts';
import { partWord } from '#model/part-word.ts';
import { type FailedParts, failedParts } from '#sim/compile/failed-parts.ts';
import { Memory } from '#sim/memory.ts';
import type { FibEntry } from '#sim/network/routing-state.ts';
import { traceFlow } from '#sim/report/flow-report.ts';
import type { Hop, Medium, PacketAction, PathGraph, Place } from '#sim/report/report.ts';
import type { FieldRef, FlowWhy, HopWhy, WhyAnswer } from '#sim/report/why.ts';
import { type Names, namesOf } from '#sim/router-tables.ts';
import type { TracedHop } from '#sim/trace/path-graph.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { candidatesAt, lostRoutes } from './candidates.ts';
import { declaredPrefixes, fieldOfEnd, fieldOfRoute, firstField } from './deciding-field.ts';
import { stepWords } from './step-words.ts';

/** @returns Null when the design has no such flow. */
export function whyOf(
  document: TopologyDocument,
  catalogue: Catalogue,
  id: FlowId,
  memory: Memory = new Memory(),
): FlowWhy | null {
  const failed = failedParts(document);
  return whyIn(document, memory.live.settle(document, catalogue, failed), failed, id);
}

/** The same, where the network has settled already. */
export function whyIn(
  document: TopologyDocument,
  situation: Situation,
  failed: FailedParts,
  id: FlowId,
): FlowWhy | null {
  const flow = document.flows[id];
  if (!flow) return null;
  const { report } = traceFlow(document, situation, flow, failed);
  const asked: Asked = { document, situation, names: namesOf(situation.compiled), forwarding: new Map() };
  const of = (path: PathGraph | null, way: 'request' | 'reply') =>
    (path?.hops ?? []).map((hop) => hopWhy(asked, path as PathGraph, hop as TracedHop, way));
  return { flow: id, forward: of(report.forward, 'request'), return: of(report.return, 'reply') };
}

interface Asked {
  readonly document: TopologyDocument;
  readonly situation: Situation;
  readonly names: Names;
  /** Forwarding tables read so far. */
  readonly forwarding: Map<string, readonly FibEntry[]>;
}

function hopWhy(asked: Asked, path: PathGraph, hop: TracedHop, way: 'request' | 'reply'): HopWhy {
  const route =
    hop.router !== null && hop.decision && hop.decision.protocol !== 'switched' && !hop.end
      ? asked.situation.state.lookup(hop.router, hop.destination)
      : undefined;
  return {
    where: where(asked, hop, way),
    chosen: chosen(asked, hop, route),
    lost: lost(asked, hop, route),
    changed: changed(asked, hop),
    responsible: responsible(asked, path, hop),
  };
}

const roleWords: Readonly<Record<Place['role'], string>> = {
  host: t`a segment with machines`,
  router: t`a router`,
  firewall: t`a firewall`,
  provider: t`the connectivity provider`,
  msee: t`Microsoft's edge router for the circuit (MSEE)`,
  'microsoft-core': t`inside Microsoft's network, where no single router is told apart`,
  'internet-edge': t`Microsoft's edge to the internet`,
  internet: t`the internet`,
  gateway: t`a virtual network gateway`,
  vnet: t`a virtual network`,
  vm: t`a virtual machine`,
  service: t`a Microsoft service`,
};

function where({ document }: Asked, { place, number, share }: Hop, way: 'request' | 'reply'): WhyAnswer {
  const zone = place.zone ? document.zones[place.zone] : undefined;
  const role = roleWords[place.role];
  const which = place.part ? t`${role}, ${partWord[place.part]} link` : role;
  const stands = zone ? t`${which}, in ${zone.name}` : which;
  const text =
    way === 'request'
      ? t`${place.label}: ${stands}. Hop ${number} of the request.`
      : t`${place.label}: ${stands}. Hop ${number} of the reply.`;
  return {
    text: share < 1 - 1e-9 ? t`${text} ${Math.round(share * 100)} % of the packets come by here.` : text,
    field: firstField(document, place.node, ['zone']),
  };
}

function chosen(asked: Asked, hop: TracedHop, route: FibEntry | undefined): HopWhy['chosen'] {
  const { document } = asked;
  if (hop.end) {
    return {
      rule: hop.end.outcome === 'delivered' ? t`the end of the way` : t`nowhere to go`,
      text: hop.end.sentence,
      field:
        fieldOfEnd(document, hop.router, hop.place.node, hop.end.reason, hop.destination) ??
        firstField(document, hop.place.node, ['name']),
    };
  }
  if (!route || hop.router === null) {
    const switched = hop.decision?.protocol === 'switched';
    return {
      rule: switched ? t`carried at layer 2` : 'attached',
      text: hop.decision?.sentence ?? t`The machine sends it to the network it is attached to.`,
      field: firstField(document, hop.place.node, [
        ...(switched ? ['layer'] : []),
        'leaves',
        'endpoints',
        'subnets',
        'name',
      ]),
    };
  }
  const entry = route.protocol === 'bgp' ? asked.situation.state.bgp(hop.router, route.prefix) : undefined;
  const loser = entry ? lostRoutes(entry)[0] : undefined;
  const step = loser
    ? loser.step
    : new Set(route.nextHops.map(({ to }) => to)).size > 1
      ? ('equal' as const)
      : hop.decision?.beat
        ? ('longest' as const)
        : ('only' as const);
  const rules = { equal: t`equal cost`, longest: t`longest prefix`, only: t`the only way` } as const;
  return {
    rule: step in rules ? rules[step as keyof typeof rules] : stepWords[step as keyof typeof stepWords],
    text: hop.decision?.sentence ?? t`${route.prefix} leads on.`,
    field:
      fieldOfRoute(document, asked.situation, hop.router, route, hop.destination, step) ??
      firstField(document, hop.place.node, ['name']),
  };
}

function lost(asked: Asked, hop: TracedHop, route: FibEntry | undefined): HopWhy['lost'] {
  const { document, situation, names } = asked;
  const none = (text: string) => ({ text, field: null, candidates: [] });
  if (hop.end) return none(t`None: the way ends here.`);
  if (hop.decision?.protocol === 'switched')
    return none(t`None: at layer 2 there is one way, from port to port.`);
  if (!route || hop.router === null) return none(t`None: there is one way on from here.`);
  const candidates = candidatesAt(
    document,
    situation,
    names,
    hop.router,
    route,
    hop.destination,
    forwardingOf(asked, hop.router),
  );
  if (candidates.length === 0)
    return none(
      t`None: ${hop.place.label} has one route to ${hop.destination}, and no shorter prefix holds the address.`,
    );
  const tests = [...new Set(candidates.map(({ test }) => test))];
  return {
    text: t`${plural(candidates.length, { one: 'One other way', other: '# other ways' })}, lost by ${listed(tests)}.`,
    field: null,
    candidates,
  };
}

function forwardingOf({ situation, forwarding }: Asked, router: string): readonly FibEntry[] {
  const known = forwarding.get(router) ?? situation.state.fib(router);
  forwarding.set(router, known);
  return known;
}

function changed({ document }: Asked, hop: TracedHop): HopWhy['changed'] {
  const changes = hop.actions.map(actionInWords);
  const moved = hop.actions.some((action) => 'to' in action);
  const now = t`From ${hop.source} to ${hop.destination}.`;
  return {
    text: moved
      ? t`Its addresses. ${now}`
      : changes.length > 0
        ? t`Not its addresses. ${now}`
        : t`Nothing. ${now}`,
    changes,
    field: fieldOfAction(document, hop),
  };
}

function actionInWords(action: PacketAction): string {
  switch (action.type) {
    case 'source-nat':
      return t`Source ${action.from} becomes ${action.to} (${action.rule})`;
    case 'destination-nat':
      return t`Destination ${action.from} becomes ${action.to} (${action.rule})`;
    case 'source-nat-undone':
      return t`Destination ${action.from} becomes ${action.to} again (${action.rule})`;
    case 'destination-nat-undone':
      return t`Source ${action.from} becomes ${action.to} again (${action.rule})`;
    case 'proxied':
      return t`A new connection begins: to ${action.to} instead of ${action.from}`;
    case 'admitted':
      return t`Admitted: ${action.because}`;
    case 'filtered-allow':
      return t`Let through by ${action.rule} of the filter`;
    case 'state-created':
      return t`The device remembers the connection, for the reply`;
    case 'state-matched':
      return t`The device remembers the request, and lets the reply through`;
  }
}

function fieldOfAction(document: TopologyDocument, hop: TracedHop): FieldRef | null {
  const element: ElementId = hop.place.node;
  // What moved an address says more than that the device remembers it.
  const byWeight = [...hop.actions].sort((a, b) => Number('to' in b) - Number('to' in a));
  for (const action of byWeight) {
    const found =
      action.type === 'source-nat' || action.type === 'source-nat-undone'
        ? firstField(document, element, ['sourceNat'])
        : action.type === 'destination-nat' || action.type === 'destination-nat-undone'
          ? firstField(document, element, ['destinationNat'])
          : action.type === 'admitted'
            ? declaredPrefixes(document, hop.router)
            : action.type === 'filtered-allow'
              ? firstField(document, element, ['filter'])
              : action.type === 'proxied'
                ? firstField(document, element, ['forwardsTo'])
                : firstField(document, element, ['stateful']);
    if (found) return found;
  }
  return null;
}

const ownerWords: Readonly<Record<Owner, string>> = {
  customer: t`You are: it is part of your own network.`,
  provider: t`The connectivity provider is.`,
  microsoft: t`Microsoft is.`,
  internet: t`Internet providers are; nobody you have a contract with answers for it.`,
};

const mediumWords: Readonly<Record<Medium, string>> = {
  'customer-private': t`on your own private network`,
  'provider-private': t`on the provider's dedicated path`,
  'microsoft-shared': t`in Microsoft's shared network`,
  'microsoft-private': t`in the routing domain of your virtual networks`,
  'public-internet': t`over the public internet`,
  'ipsec-over-internet': t`inside IPsec, over the public internet`,
};

function responsible({ document }: Asked, path: PathGraph, hop: Hop): WhyAnswer {
  const out = path.segments.filter((segment) => segment.from === hop.index);
  const media = [...new Set(out.map(({ medium }) => mediumWords[medium]))];
  const owners = [...new Set(out.map(({ owner }) => owner))].filter((owner) => owner !== hop.owner);
  const node = document.nodes[hop.place.node];
  const movable = node && (node.kind === 'host' || node.kind === 'router' || node.kind === 'firewall');
  return {
    text: whoCarries(ownerWords[hop.owner], owners, listed(media)),
    field: movable
      ? (firstField(document, node.zone, ['owner']) ?? firstField(document, node.id, ['zone']))
      : null,
  };
}

/** @param media - Empty where the packet goes no further. */
function whoCarries(here: string, next: readonly Owner[], media: string): string {
  if (media === '') return here;
  if (next.length === 0) return t`${here} From here it travels ${media}.`;
  const names = listed(next.map((owner) => nextOwner[owner]));
  return next.length === 1 && next[0] !== 'internet'
    ? t`${here} From here on ${names} carries it, ${media}.`
    : t`${here} From here on ${names} carry it, ${media}.`;
}

const nextOwner: Readonly<Record<Owner, string>> = {
  customer: t`your own network`,
  provider: t`the provider`,
  microsoft: t`Microsoft`,
  internet: t`internet providers`,
};
