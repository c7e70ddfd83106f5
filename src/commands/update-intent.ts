import { t } from '#base/t.ts';
import type { IntentId } from '#model/ids.ts';
import { type Intent, intentSchema } from '#model/intent.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { missing } from './missing.ts';

interface Args {
  readonly id: IntentId;
  readonly fields: Partial<Omit<Intent, 'id'>>;
}

export const updateIntent: Command<Args> = {
  id: 'intent/update',
  label: t`change intent`,
  run(document, { id, fields }) {
    const intent = document.intents[id];
    if (!intent) return missing(id);
    const next = accept(intentSchema, { ...intent, ...fields, id }, id);
    return next.ok ? acceptWhole(put(document, 'intents', next.value)) : next;
  },
};
