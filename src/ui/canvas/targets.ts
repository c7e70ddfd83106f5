import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { Target } from './canvas-session.ts';

/** What an element is as the subject of a menu. Null: it is gone. */
export function targetOf(document: TopologyDocument, id: string): Target | null {
  if (Object.hasOwn(document.nodes, id)) return { type: 'node', node: id as NodeId, part: 'all' };
  if (Object.hasOwn(document.links, id)) return { type: 'link', link: id as LinkId };
  if (Object.hasOwn(document.zones, id)) return { type: 'zone', zone: id as ZoneId };
  return null;
}

export function elementOf(target: Target): NodeId | LinkId | ZoneId {
  switch (target.type) {
    case 'node':
      return target.node;
    case 'link':
      return target.link;
    case 'zone':
      return target.zone;
  }
}
