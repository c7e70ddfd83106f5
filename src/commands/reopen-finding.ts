import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { AcceptedId } from '#model/ids.ts';
import type { Command } from './command.ts';
import { missing } from './missing.ts';

/** Takes an acceptance back: the finding counts again. */
export const reopenFinding: Command<{ readonly id: AcceptedId }> = {
  id: 'finding/reopen',
  label: t`reopen a finding`,
  run(document, { id }) {
    if (!Object.hasOwn(document.accepted, id)) return missing(id);
    const { [id]: _reopened, ...accepted } = document.accepted;
    return ok({ ...document, accepted });
  },
};
