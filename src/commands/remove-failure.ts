import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { FailureId } from '#model/ids.ts';
import type { Command } from './command.ts';
import { missing } from './missing.ts';

export const removeFailure: Command<{ readonly id: FailureId }> = {
  id: 'failure/remove',
  label: t`repair`,
  run(document, { id }) {
    if (!Object.hasOwn(document.failures, id)) return missing(id);
    const { [id]: _repaired, ...failures } = document.failures;
    return ok({ ...document, failures });
  },
};
