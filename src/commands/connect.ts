import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import type { LinkKind } from '#model/link.ts';
import type { Command } from './command.ts';
import { newLink } from './defaults/new-link.ts';
import { put } from './edit.ts';
import { endRole } from './end-role.ts';
import { linkBetween } from './link-between.ts';
import { takenId } from './taken-id.ts';
import { announceNewlyReached } from './wiring/announce.ts';
import { cablesBetween } from './wiring/cables.ts';
import { layCircuitCables } from './wiring/circuit-cables.ts';
import { assignEdges } from './wiring/customer-edges.ts';
import { openInternetDoor } from './wiring/internet-door.ts';

interface Args {
  /** Of the first cable; a circuit gets two. */
  readonly id: LinkId;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Joins two things with the link their kinds call for, and sets up what goes with it: edges, announcements, a pool. */
export const connect: Command<Args> = {
  id: 'link/connect',
  label: t`connect`,
  run(document, { id, from, to }) {
    const taken = takenId(document, id);
    if (taken) return taken;
    const kind = linkBetween(document, from, to);
    if (!kind.ok) return kind;
    return ok(announceNewlyReached(document, joined(document, { id, from, to }, kind.value)));
  },
};

function joined(document: TopologyDocument, { id, from, to }: Args, kind: LinkKind): TopologyDocument {
  switch (kind) {
    case 'cross-connect':
      return assignEdges(withCircuitCables(document, id, from, to), from, to);
    case 'last-mile':
      return assignEdges(withLastMile(document, id, from, to), from, to);
    case 'internet':
      return withInternet(document, id, from, to);
    case 'connection':
      return put(
        document,
        'links',
        newLink(id, 'connection', [gatewayOf(document, from, to), circuitOf(document, from, to)]),
      );
    case 'lan':
    case 'wan':
    case 'ipsec':
    case 'global-reach':
    case 'note':
      return put(document, 'links', newLink(id, kind, [from, to]));
  }
}

function withCircuitCables(
  document: TopologyDocument,
  id: LinkId,
  from: NodeId,
  to: NodeId,
): TopologyDocument {
  return document.nodes[to]?.kind === 'circuit'
    ? layCircuitCables(document, id, from, to)
    : layCircuitCables(document, id, to, from);
}

/** One cable serves both links; a second one between the same two ends shares the work. */
function withLastMile(document: TopologyDocument, id: LinkId, from: NodeId, to: NodeId): TopologyDocument {
  const [only, ...more] = cablesBetween(document, from, to).filter(({ kind }) => kind === 'last-mile');
  if (!only || more.length > 0 || only.lane !== 'both') {
    return put(document, 'links', newLink(id, 'last-mile', [from, to]));
  }
  const split = put(document, 'links', { ...only, lane: 'primary' });
  return put(split, 'links', newLink(id, 'last-mile', [from, to], { lane: 'secondary' }));
}

/** The customer's end comes first: `feed` is what the other end sends. */
function withInternet(document: TopologyDocument, id: LinkId, from: NodeId, to: NodeId): TopologyDocument {
  const outside = (node: NodeId) => {
    const end = document.nodes[node];
    return end !== undefined && ['isp-router', 'internet'].includes(endRole(document, end));
  };
  const [inner, outer] = outside(from) && !outside(to) ? [to, from] : [from, to];
  const next = put(document, 'links', newLink(id, 'internet', [inner, outer]));
  return outside(inner) ? next : openInternetDoor(next, inner);
}

const gatewayOf = (document: TopologyDocument, a: NodeId, b: NodeId): NodeId =>
  document.nodes[a]?.kind === 'gateway' ? a : b;

/** A connection drawn to a private peering is one to its circuit. */
function circuitOf(document: TopologyDocument, a: NodeId, b: NodeId): NodeId {
  const other = gatewayOf(document, a, b) === a ? b : a;
  const node = document.nodes[other];
  return node?.kind === 'peering' ? node.circuit : other;
}
