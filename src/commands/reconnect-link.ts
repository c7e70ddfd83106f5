import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import { isCable, type Link } from '#model/link.ts';
import type { Command } from './command.ts';
import { connect } from './connect.ts';
import { put } from './edit.ts';
import { missing } from './missing.ts';
import { removeElements } from './remove-elements.ts';

interface Args {
  readonly id: LinkId;
  readonly end: 0 | 1;
  readonly to: NodeId;
}

/**
 * One end of a link put on something else. It is the same link with the same settings, as far as the new pair of ends
 * calls for a link of that kind; its failures stay with it.
 */
export const reconnectLink: Command<Args> = {
  id: 'link/reconnect',
  label: t`reconnect link`,
  run(document, { id, end, to }) {
    const link = document.links[id];
    if (!link) return missing(id);
    if (link.ends[end] === to) return ok(document);
    const removed = removeElements.run(document, { ids: [id] });
    if (!removed.ok) return removed;
    const ends = end === 0 ? ([to, link.ends[1]] as const) : ([link.ends[0], to] as const);
    const joined = connect.run(removed.value, { id, from: ends[0], to: ends[1] });
    if (!joined.ok) return joined;
    const made = joined.value.links[id];
    if (!made) return joined;
    const next = put(joined.value, 'links', withSettings(made, link));
    const failures = Object.values(document.failures).filter(
      ({ of }) => of.type === 'link' && of.link === id,
    );
    return ok(failures.reduce((all, failure) => put(all, 'failures', failure), next));
  },
};

function withSettings(made: Link, old: Link): Link {
  if (made.kind === old.kind) return { ...old, ends: made.ends } as Link;
  if (!isCable(made) || !isCable(old)) return { ...made, name: old.name };
  const { name, mbps, delayMs, cost, physicalGroup } = old;
  return { ...made, name, mbps, delayMs, cost, physicalGroup };
}
