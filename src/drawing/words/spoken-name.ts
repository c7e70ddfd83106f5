/** What a screen reader says of each thing on the canvas: kind, name, what matters, state. Never an id. */

import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { isCable, type Link } from '#model/link.ts';
import { partWord } from '#model/part-word.ts';
import type { Zone } from '#model/zone.ts';
import type { Report } from '#sim/report/report.ts';
import { calledOf, factOf } from '../looks.ts';
import { failedElements } from './failed-elements.ts';
import { rateText } from './figures.ts';
import { sessionCount, sessionWords } from './session-state.ts';

/** Of any element. Worked out once for a document and its report, and only when asked. */
export function spokenNames(document: TopologyDocument, report: Report | null): (id: string) => string {
  if (last?.document === document && last.report === report) return last.names;
  const known = new Map<string, string>();
  const names = (id: string): string => {
    const name = known.get(id) ?? spoken(document, report, id);
    known.set(id, name);
    return name;
  };
  last = { document, report, names };
  return names;
}

let last: {
  readonly document: TopologyDocument;
  readonly report: Report | null;
  readonly names: (id: string) => string;
} | null = null;

function spoken(document: TopologyDocument, report: Report | null, id: string): string {
  const node = document.nodes[id as NodeId];
  if (node) return spokenNode(document, report, node);
  const link = document.links[id as LinkId];
  if (link) return spokenLink(document, link);
  const zone = document.zones[id as ZoneId];
  return zone ? spokenZone(document, zone) : '';
}

function spokenNode(document: TopologyDocument, report: Report | null, node: TopologyNode): string {
  const count = sessionCount(report, node.id);
  const zone = node.zone === null ? undefined : document.zones[node.zone];
  return sentence([
    `${node.name}, ${calledOf(node)}`,
    factOf(node, document),
    count && sessionWords(count),
    zone && `in ${zone.name}`,
    document.geometry[node.id]?.locked && 'locked',
    failedElements(document).nodes.has(node.id) ? 'failed' : failedElements(document).degraded.get(node.id),
  ]);
}

function spokenLink(document: TopologyDocument, link: Link): string {
  const [a, b] = link.ends.map((end) => document.nodes[end]?.name ?? 'nothing');
  return sentence([
    link.name
      ? t`${link.name}, ${linkCalled[link.kind]} from ${a} to ${b}`
      : t`${linkCalled[link.kind]} from ${a} to ${b}`,
    isCable(link) && link.mbps !== null && rateText(link.mbps),
    isCable(link) && link.lane !== 'both' && t`${partWord[link.lane]} link`,
    failedElements(document).links.has(link.id) ? 'failed' : failedElements(document).degraded.get(link.id),
  ]);
}

function spokenZone(document: TopologyDocument, zone: Zone): string {
  const inside = Object.values(document.nodes).filter((node) => node.zone === zone.id).length;
  return sentence([
    `${zone.name}, ${zoneCalled[zone.kind]}`,
    t`owned by ${ownerWord[zone.owner]}`,
    t`${plural(inside, { one: '# thing', other: '# things' })} inside`,
    document.geometry[zone.id]?.collapsed && 'collapsed',
    document.geometry[zone.id]?.locked && 'locked',
    failedElements(document).zones.has(zone.id) && 'failed',
  ]);
}

export const linkCalled: Readonly<Record<Link['kind'], string>> = {
  lan: t`local link`,
  wan: t`WAN link`,
  'last-mile': t`last mile`,
  'cross-connect': 'cross-connect',
  internet: t`internet link`,
  ipsec: t`IPsec tunnel`,
  connection: t`gateway connection`,
  'global-reach': t`Global Reach connection`,
  note: t`note`,
};

export const zoneCalled: Readonly<Record<Zone['kind'], string>> = {
  site: t`site`,
  provider: t`provider zone`,
  'peering-location': t`peering location`,
  microsoft: t`Microsoft zone`,
  internet: t`internet zone`,
};

export const ownerWord: Readonly<Record<Zone['owner'], string>> = {
  customer: t`customer`,
  provider: t`provider`,
  microsoft: t`Microsoft`,
  internet: t`internet providers`,
};

const sentence = (parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join(', ');
