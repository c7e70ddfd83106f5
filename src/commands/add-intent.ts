import { t } from '#base/t.ts';
import type { IntentId } from '#model/ids.ts';
import { type Intent, intentSchema } from '#model/intent.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { takenId } from './taken-id.ts';

interface Args extends Partial<Intent> {
  readonly id: IntentId;
  readonly claim: Intent['claim'];
}

/** Something the owner wants of the design, from now on held against every report. */
export const addIntent: Command<Args> = {
  id: 'intent/add',
  label: t`add intent`,
  run(document, args) {
    const taken = takenId(document, args.id);
    if (taken) return taken;
    const intent = accept(intentSchema, args, args.id);
    return intent.ok ? acceptWhole(put(document, 'intents', intent.value)) : intent;
  },
};
