import type * as v from 'valibot';
import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { NodeId, ZoneId } from '#model/ids.ts';
import { type NodeKindName, nodeKinds, type TopologyNode } from '#model/kinds/registry.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import type { NewNode } from './defaults/draft.ts';
import { newNodes } from './defaults/new-node.ts';
import { type Point, place, put } from './edit.ts';
import { noPublicPeering } from './no-public-peering.ts';
import { takenId } from './taken-id.ts';
import { announceNewlyReached } from './wiring/announce.ts';
import { middle, zoneAt } from './zone-at.ts';

interface Args {
  readonly id: NodeId;
  readonly kind: NodeKindName;
  /** Its upper left corner. */
  readonly at: Point;
  /** Left out: the zone it is dropped into. */
  readonly zone?: ZoneId | null;
  /** Any of the kind's own fields; the rest is filled in so that the thing works where it stands. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

export const addNode: Command<Args> = {
  id: 'node/add',
  label: t`add`,
  run(document, { id, kind, at, zone = zoneAt(document, middle(at)), fields = {} }) {
    const taken = takenId(document, id);
    if (taken) return taken;
    const made = newNodes[kind] as unknown as NewNode<'host'>;
    const draft = { id, centre: middle(at), zone, fields };
    const defaults = made.fields(document, draft);
    if (!defaults.ok) return defaults;
    const schema = nodeKinds[kind].schema as unknown as v.GenericSchema<unknown, TopologyNode>;
    const node = accept(schema, { ...defaults.value, ...fields, id, kind, zone }, id);
    if (!node.ok) return node;
    const retired = noPublicPeering(null, node.value);
    if (retired) return retired;
    const added = place(put(document, 'nodes', node.value), id, at);
    const whole = acceptWhole(added);
    if (!whole.ok) return whole;
    const settled = made.settle?.(added, node.value as never, draft) ?? added;
    return ok(announceNewlyReached(document, settled));
  },
};
