import { t } from '#base/t.ts';
import { type Flow, flowSchema } from '#model/flow.ts';
import type { FlowId } from '#model/ids.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { missing } from './missing.ts';

interface Args {
  readonly id: FlowId;
  readonly fields: Partial<Omit<Flow, 'id'>>;
}

export const updateFlow: Command<Args> = {
  id: 'flow/update',
  label: t`change flow`,
  run(document, { id, fields }) {
    const flow = document.flows[id];
    if (!flow) return missing(id);
    const next = accept(flowSchema, { ...flow, ...fields, id }, id);
    return next.ok ? acceptWhole(put(document, 'flows', next.value)) : next;
  },
};
