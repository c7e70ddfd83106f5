import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { IntentId } from '#model/ids.ts';
import type { Command } from './command.ts';
import { missing } from './missing.ts';

export const removeIntent: Command<{ readonly id: IntentId }> = {
  id: 'intent/remove',
  label: t`remove intent`,
  run(document, { id }) {
    if (!Object.hasOwn(document.intents, id)) return missing(id);
    const { [id]: _removed, ...intents } = document.intents;
    return ok({ ...document, intents });
  },
};
