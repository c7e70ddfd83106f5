import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import { isCable, type Link } from '#model/link.ts';
import type { Milliseconds } from '#model/units.ts';
import type { Command } from './command.ts';
import { connect } from './connect.ts';
import { put } from './edit.ts';
import { missing } from './missing.ts';
import { nextId } from './next-id.ts';
import { removeElements } from './remove-elements.ts';

interface Args {
  readonly link: LinkId;
  /** The device that was let go on the link. */
  readonly by: NodeId;
}

/** A device put into a link: it joins both of its ends, with the rate of the link, and half of its delay on each side. */
export const splitLink: Command<Args> = {
  id: 'link/split',
  label: t`put into link`,
  run(document, { link: id, by }) {
    const link = document.links[id];
    if (!link) return missing(id);
    if (!document.nodes[by]) return missing(by);
    const removed = removeElements.run(document, { ids: [id] });
    if (!removed.ok) return removed;
    let next = removed.value;
    for (const end of link.ends) {
      const before = next;
      const joined = connect.run(next, { id: nextId<LinkId>(next, `${end}-${by}`), from: end, to: by });
      if (!joined.ok) return joined;
      next = withManners(before, joined.value, link);
    }
    return ok(next);
  },
};

/** What was between the two ends is now on each of the two sides. */
function withManners(before: TopologyDocument, after: TopologyDocument, old: Link): TopologyDocument {
  if (!isCable(old)) return after;
  const { mbps, physicalGroup } = old;
  const delayMs = old.delayMs === null ? null : ((old.delayMs / 2) as Milliseconds);
  return Object.values(after.links)
    .filter((link) => isCable(link) && before.links[link.id] === undefined)
    .reduce((next, link) => put(next, 'links', { ...link, mbps, physicalGroup, delayMs } as Link), after);
}
