import { t } from '#base/t.ts';
import { type Flow, flowSchema } from '#model/flow.ts';
import type { FlowId, NodeId } from '#model/ids.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { elementName, freeName } from './element-name.ts';
import { takenId } from './taken-id.ts';

interface Args {
  readonly id: FlowId;
  readonly from: NodeId;
  readonly to: NodeId;
  /** Any of the flow's own fields, for instance a target by name. */
  readonly fields?: Partial<Omit<Flow, 'id'>>;
}

/** A question: does a packet from here get there, and its reply back? HTTPS, unless told otherwise. */
export const addFlow: Command<Args> = {
  id: 'flow/add',
  label: t`add flow`,
  run(document, { id, from, to, fields = {} }) {
    const taken = takenId(document, id);
    if (taken) return taken;
    const name = t`${elementName(document, from)} to ${elementName(document, to)}`.slice(0, 76);
    const flow = accept(
      flowSchema,
      { name: freeName(document, name), from: { node: from }, to: { by: 'node', node: to }, ...fields, id },
      id,
    );
    return flow.ok ? acceptWhole(put(document, 'flows', flow.value)) : flow;
  },
};
