import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { Cable } from '#model/link.ts';
import { defaultSessionEnd, type RoutePolicy, type SessionEnd } from '#sim/network/network.ts';
import { cableOrigin, cableSession } from './cable-session.ts';
import { cableWire } from './cable-wire.ts';
import { cablesOf } from './cables-of.ts';
import { routes } from './devices.ts';
import { type Draft, INTERNAL } from './draft.ts';
import type { FailedParts } from './failed-parts.ts';
import { importPolicy } from './route-policies.ts';

/** Nothing a router announces itself goes to its own AS: OSPF carries that. */
const TO_OWN_AS: RoutePolicy = {
  name: 'to own AS',
  rules: [{ action: 'deny', match: { asPathEmpty: true }, set: {} }],
  default: 'permit',
};
const DEFAULT_ONLY: RoutePolicy = {
  name: 'default route only',
  rules: [
    {
      action: 'permit',
      match: { prefixes: [{ prefix: '0.0.0.0/0' as never }, { prefix: '::/0' as never }] },
      set: {},
    },
    { action: 'deny', match: {}, set: {} },
  ],
  default: 'deny',
};
const INSIDE_OUT: RoutePolicy = {
  name: 'inside prefixes',
  rules: [{ action: 'deny', match: INTERNAL, set: {} }],
  default: 'permit',
};

export function addInterior(draft: Draft, document: TopologyDocument, failed: FailedParts): void {
  const reach = new Reach();
  for (const cable of cablesOf(document)) {
    if (cable.kind !== 'lan' && cable.kind !== 'wan' && cable.kind !== 'last-mile') continue;
    const [from, to] = cable.ends.map((end) => document.nodes[end]);
    if (!from || !to || !routes(from) || !routes(to)) continue;
    const a = draft.routers.get(from.id);
    const b = draft.routers.get(to.id);
    if (!a || !b) continue;
    const up = !failed.links.has(cable.id) && !failed.nodes.has(from.id) && !failed.nodes.has(to.id);
    const sameAs = a.asn === b.asn;
    draft.addWire(cableWire(document, cable), { up, ospfCost: sameAs ? cable.cost : null });
    if (sameAs) reach.join(from.id, to.id);
    else addExternal(draft, document, cable, failed);
  }
  addMesh(draft, document, reach);
}

/** Two ASes of the customer's, or customer and managed provider edge: both announce all they have inside. */
function addExternal(draft: Draft, document: TopologyDocument, cable: Cable, failed: FailedParts): void {
  for (const end of cable.ends) {
    const router = draft.routers.get(end);
    if (router && !router.redistribute.includes('ospf')) router.redistribute.push('ospf', 'connected');
  }
  const end = (index: 0 | 1): SessionEnd => ({
    ...defaultSessionEnd,
    router: cable.ends[index],
    importPolicy: importPolicy(`${cable.id} in ${index}`, cable.importRules[index], null, null),
    exportPolicy: INSIDE_OUT,
  });
  for (const family of draft.families) {
    draft.addSession(
      cableSession(cable, family, cable.bfd.enabled ? cable.bfd.intervalMs * cable.bfd.multiplier : null, [
        end(0),
        end(1),
      ]),
      {
        ...cableOrigin(document, cable, family),
        elements: [cable.id, ...cable.ends].filter((id) => !failed.nodes.has(id as never)),
      },
    );
  }
}

/** iBGP among the routers of each AS that OSPF joins; segments of hosts listen to them. */
function addMesh(draft: Draft, document: TopologyDocument, reach: Reach): void {
  const members = [...draft.routers.keys()]
    .filter((id) => document.nodes[id as NodeId])
    .sort()
    .map((id) => ({
      id,
      speaks: document.nodes[id as NodeId]?.kind !== 'host',
      inside: reach.rootOf(id as NodeId),
      end: insideEnd(document.nodes[id as NodeId] as TopologyNode),
    }));
  const speakers = members.flatMap(({ speaks }, index) => (speaks ? [index] : []));
  const all = members.map((_, index) => index);
  for (const [index, a] of members.entries()) {
    for (const next of a.speaks ? all : speakers) {
      const b = members[next] as (typeof members)[number];
      if (next <= index || a.inside !== b.inside) continue;
      const [one, other] = [a.id, b.id];
      for (const family of draft.families) {
        draft.addSession(
          {
            name: `ibgp ${one} ${other} v${family}`,
            over: { type: 'loopback' },
            family,
            keepaliveSeconds: 60,
            holdSeconds: 180,
            bfdMs: null,
            blockedBecause: null,
            ends: [a.end, b.end],
          },
          null,
        );
      }
    }
  }
}

/** A router is the same to all inside, and to every failure: designs that compile alike then share it. */
function insideEnd(node: TopologyNode): SessionEnd {
  const known = insideEnds.get(node);
  if (known) return known;
  const end: SessionEnd = {
    ...defaultSessionEnd,
    router: node.id,
    exportPolicy: TO_OWN_AS,
    importPolicy: 'learns' in node && node.learns === 'default-only' ? DEFAULT_ONLY : null,
    nextHopSelf: 'ebgp-learned',
  };
  insideEnds.set(node, end);
  return end;
}

const insideEnds = new WeakMap<TopologyNode, SessionEnd>();

/** Which devices OSPF joins, whether or not a cable is down just now: sessions stay configured. */
class Reach {
  readonly #parent = new Map<NodeId, NodeId>();

  /** The same for all that OSPF joins. */
  rootOf(node: NodeId): NodeId {
    const parent = this.#parent.get(node) ?? node;
    return parent === node ? node : this.rootOf(parent);
  }

  join(one: NodeId, other: NodeId): void {
    this.#parent.set(this.rootOf(one), this.rootOf(other));
  }
}
