import { ok } from '#base/result.ts';
import type { FailureId } from '#model/ids.ts';
import type { Command } from './command.ts';
import { missing } from './missing.ts';

export const removeFailure: Command<{ readonly id: FailureId }> = {
  id: 'failure/remove',
  label: 'repair',
  run(document, { id }) {
    if (!Object.hasOwn(document.failures, id)) return missing(id);
    const { [id]: _repaired, ...failures } = document.failures;
    return ok({ ...document, failures });
  },
};
