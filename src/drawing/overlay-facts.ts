/**
 * What the overlays of the drawing say, and about which thing: addresses, sessions, AS numbers, owners, media, load,
 * latency, loss. Pure: the drawing finds room for it, the outline could read it out.
 *
 * @source ER-053, ER-390, ER-406, ER-407
 */

import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, LinkId, NodeId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { isCable, type Link } from '#model/link.ts';
import { ownerOf } from '#model/owner-of.ts';
import { statedAsn } from '#model/stated-asn.ts';
import type { FlowReport, LoadReport, Medium, Report } from '#sim/report/report.ts';
import { mediumLook, ownerLetter } from './path/words.ts';

export type OverlayFactKind =
  | 'addresses'
  | 'sessions'
  | 'as'
  | 'owners'
  | 'media'
  | 'load'
  | 'latency'
  | 'loss';

export interface OverlayFact {
  readonly kind: OverlayFactKind;
  readonly about: ElementId;
  /** Of a circuit, its link. */
  readonly part: 'primary' | 'secondary' | null;
  readonly text: string;
  /** Something is wrong here: a session down, a link full, a flow lost. */
  readonly bad: boolean;
  /** Of its rate, 0 to 1, to be drawn as width; null where there is none. */
  readonly fill: number | null;
}

export function overlayFacts(
  document: TopologyDocument,
  report: Report | null,
  flow: FlowReport | null,
  shown: readonly OverlayFactKind[],
): readonly OverlayFact[] {
  const has = (kind: OverlayFactKind) => shown.includes(kind);
  return [
    ...(has('loss') && report ? lossFacts(report) : []),
    ...(has('load') && report ? loadFacts(report) : []),
    ...(has('sessions') && report ? sessionFacts(report) : []),
    ...(has('latency') && flow ? latencyFacts(flow) : []),
    ...(has('media') ? mediaFacts(document, report) : []),
    ...(has('as') ? asFacts(document) : []),
    ...(has('addresses') ? addressFacts(document, flow) : []),
    ...(has('owners') ? ownerFacts(document) : []),
  ];
}

const fact = (
  kind: OverlayFactKind,
  about: ElementId,
  text: string,
  rest: Partial<OverlayFact> = {},
): OverlayFact => ({ kind, about, part: null, text, bad: false, fill: null, ...rest });

function lossFacts(report: Report): readonly OverlayFact[] {
  const lost = new Map<NodeId, number>();
  for (const { forward, return: back } of report.flows)
    for (const path of [forward, back])
      for (const node of new Set(
        path?.hops.filter(({ end }) => end && end.outcome !== 'delivered').map(({ place }) => place.node),
      ))
        lost.set(node, (lost.get(node) ?? 0) + 1);
  return [...lost].map(([node, count]) =>
    fact('loss', node, t`${plural(count, { one: 'one flow', other: '# flows' })} lost here`, { bad: true }),
  );
}

const rate = (mbps: number): string =>
  mbps >= 1000 ? t`${Number((mbps / 1000).toPrecision(3))} Gbps` : t`${Number(mbps.toPrecision(3))} Mbps`;

function loadFacts({ loads }: Report): readonly OverlayFact[] {
  const fullest = new Map<string, LoadReport>();
  for (const load of loads) {
    const key = JSON.stringify(load.over);
    const known = fullest.get(key);
    if (!known || load.mbps > known.mbps) fullest.set(key, load);
  }
  return [...fullest.values()].map(({ over, mbps, capacityMbps }) => {
    const share = capacityMbps ? mbps / capacityMbps : null;
    const about = over.type === 'link' ? over.link : over.type === 'circuit' ? over.circuit : over.gateway;
    const full = share !== null && share >= 0.999;
    const used = share === null ? rate(mbps) : `${rate(mbps)}, ${Math.round(share * 100)} %`;
    return fact('load', about, full ? t`${used}, full` : used, {
      part: over.type === 'circuit' ? over.part : null,
      bad: full,
      fill: share ?? 0,
    });
  });
}

function sessionFacts({ sessions }: Report): readonly OverlayFact[] {
  const about = new Map<ElementId, { up: number; all: number }>();
  for (const session of sessions) {
    const element = session.peering ?? session.link;
    if (!element) continue;
    const known = about.get(element) ?? { up: 0, all: 0 };
    about.set(element, {
      up: known.up + Number(session.state === 'established'),
      all: known.all + 1,
    });
  }
  return [...about].map(([element, { up, all }]) =>
    fact(
      'sessions',
      element,
      up === all ? (all > 1 ? t`BGP up (${all})` : t`BGP up`) : t`BGP ${all - up} of ${all} down`,
      {
        bad: up < all,
      },
    ),
  );
}

function latencyFacts(flow: FlowReport): readonly OverlayFact[] {
  return flow.forward.segments.flatMap((segment) => {
    const cable = segment.cables[0];
    const circuit = segment.over?.type === 'circuit' ? segment.over : null;
    const about: ElementId | undefined = circuit ? circuit.circuit : cable;
    if (!about || segment.latencyMs <= 0) return [];
    return [
      fact('latency', about, t`about ${Number(segment.latencyMs.toPrecision(2))} ms`, {
        part: circuit?.part ?? null,
      }),
    ];
  });
}

/** What packets meet, where some go; else what the kind of the link says. */
function mediaFacts(document: TopologyDocument, report: Report | null): readonly OverlayFact[] {
  const met = new Map<LinkId, Medium>();
  for (const flow of report?.flows ?? [])
    for (const path of [flow.forward, flow.return])
      for (const segment of path?.segments ?? [])
        for (const cable of segment.cables) met.set(cable, segment.medium);
  return Object.values(document.links).flatMap((link) => {
    const medium = met.get(link.id) ?? mediumOf(link);
    return medium ? [fact('media', link.id, `${mediumLook[medium].letter} ${mediumLook[medium].word}`)] : [];
  });
}

function mediumOf(link: Link): Medium | null {
  if (!isCable(link)) return link.kind === 'connection' ? 'microsoft-private' : null;
  if (link.kind === 'internet') return 'public-internet';
  if (link.kind === 'ipsec') return 'ipsec-over-internet';
  return link.kind === 'last-mile' || link.kind === 'cross-connect' ? 'provider-private' : 'customer-private';
}

/** The AS of a node: its own, else that of the zones around it. */
export function asOf(document: TopologyDocument, node: TopologyNode): number | null {
  if (node.kind === 'circuit' || node.kind === 'peering' || node.kind === 'service') return MICROSOFT;
  return statedAsn(document, node);
}

/** @source ER-101 */
const MICROSOFT = 12_076;

/** Where two ASes meet, and what stands on either side. */
function asFacts(document: TopologyDocument): readonly OverlayFact[] {
  return Object.values(document.links).flatMap((link) => {
    if (!isCable(link)) return [];
    const [a, b] = link.ends.map((end) => document.nodes[end]);
    const [from, to] = [a && asOf(document, a), b && asOf(document, b)];
    return from && to && from !== to ? [fact('as', link.id, t`AS ${from} | AS ${to}`)] : [];
  });
}

function addressFacts(document: TopologyDocument, flow: FlowReport | null): readonly OverlayFact[] {
  const onPath = new Map<LinkId, string>();
  for (const segment of flow?.forward.segments ?? []) {
    const hop = flow?.forward.hops[segment.from];
    for (const cable of segment.cables) if (hop) onPath.set(cable, `${hop.source} → ${hop.destination}`);
  }
  const sessions = Object.values(document.nodes).flatMap((node) =>
    node.kind === 'peering' && node.sessions[0].ipv4
      ? [
          fact(
            'addresses',
            node.id,
            node.sessions
              .map(({ ipv4 }) => ipv4?.subnet)
              .filter(Boolean)
              .join(', '),
          ),
        ]
      : [],
  );
  return [...[...onPath].map(([link, text]) => fact('addresses', link, text)), ...sessions];
}

function ownerFacts(document: TopologyDocument): readonly OverlayFact[] {
  return Object.values(document.nodes).map((node) => {
    const owner = ownerOf(document, node);
    return fact('owners', node.id, ownerLetter[owner]);
  });
}
