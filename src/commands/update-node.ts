import type * as v from 'valibot';
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';
import { nodeKinds, type TopologyNode } from '#model/kinds/registry.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { missing } from './missing.ts';
import { noPublicPeering } from './no-public-peering.ts';

interface Args {
  readonly id: NodeId;
  /** Some of the fields of its kind. What is wrong is told with `path` = field. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Changes a node's own fields and nothing else: who edits a form wants no other thing to move. */
export const updateNode: Command<Args> = {
  id: 'node/update',
  label: t`change properties`,
  run(document, { id, fields }) {
    const node = document.nodes[id];
    if (!node) return missing(id);
    const schema = nodeKinds[node.kind].schema as unknown as v.GenericSchema<unknown, TopologyNode>;
    const next = accept(schema, { ...node, ...fields, id, kind: node.kind }, id);
    if (!next.ok) return next;
    return noPublicPeering(node, next.value) ?? acceptWhole(put(document, 'nodes', next.value));
  },
};
