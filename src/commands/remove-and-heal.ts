import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import { type Cable, isCable, type Link } from '#model/link.ts';
import type { Mbps, Milliseconds } from '#model/units.ts';
import type { Command } from './command.ts';
import { connect } from './connect.ts';
import { put } from './edit.ts';
import { linkBetween } from './link-between.ts';
import { nextId } from './next-id.ts';
import { removeElements } from './remove-elements.ts';

/**
 * Removes things and joins what they stood between: the two neighbours of a device, or of several in a row, where a link
 * between them is possible. It has the lower rate of the links it replaces, and the sum of their delays.
 */
export const removeAndHeal: Command<{ readonly ids: readonly string[] }> = {
  id: 'element/remove-and-heal',
  label: t`delete and join`,
  run(document, { ids }) {
    const removed = removeElements.run(document, { ids });
    if (!removed.ok) return removed;
    let next = removed.value;
    for (const { between, links } of gaps(document, ids)) {
      const [from, to] = between;
      if (!next.nodes[from] || !next.nodes[to] || joined(next, from, to)) continue;
      if (!linkBetween(next, from, to).ok) continue;
      const outcome = connect.run(next, { id: nextId<LinkId>(next, `${from}-${to}`), from, to });
      if (outcome.ok) next = withManners(next, outcome.value, links);
    }
    return ok(next);
  },
};

interface Gap {
  readonly between: readonly [NodeId, NodeId];
  readonly links: readonly Link[];
}

/** Removed devices that hang together and have exactly two neighbours. With more, nobody can tell who belongs together. */
function gaps(document: TopologyDocument, ids: readonly string[]): readonly Gap[] {
  const gone = new Set(ids.filter((id) => Object.hasOwn(document.nodes, id)));
  const seen = new Set<string>();
  const found: Gap[] = [];
  for (const start of gone) {
    if (seen.has(start)) continue;
    const links = new Map<LinkId, Link>();
    const around = new Set<NodeId>();
    const queue = [start as NodeId];
    for (const id of queue) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const link of Object.values(document.links)) {
        if (!link.ends.includes(id)) continue;
        links.set(link.id, link);
        for (const end of link.ends) {
          if (gone.has(end)) queue.push(end);
          else around.add(end);
        }
      }
    }
    const [from, to, ...more] = around;
    if (from && to && more.length === 0) found.push({ between: [from, to], links: [...links.values()] });
  }
  return found;
}

const joined = (document: TopologyDocument, a: NodeId, b: NodeId): boolean =>
  Object.values(document.links).some(({ ends }) => ends.includes(a) && ends.includes(b));

function withManners(
  before: TopologyDocument,
  after: TopologyDocument,
  links: readonly Link[],
): TopologyDocument {
  const cables = links.filter(isCable);
  const rates = cables.flatMap(({ mbps }) => (mbps === null ? [] : [mbps]));
  const delays = cables.flatMap(({ delayMs }) => (delayMs === null ? [] : [delayMs]));
  const settings: Partial<Cable> = {
    mbps: rates.length > 0 ? (Math.min(...rates) as Mbps) : null,
    delayMs: delays.length > 0 ? (delays.reduce((sum, ms) => sum + ms, 0) as Milliseconds) : null,
  };
  return Object.values(after.links)
    .filter((link) => isCable(link) && before.links[link.id] === undefined)
    .reduce((next, link) => put(next, 'links', { ...link, ...settings } as Link), after);
}
