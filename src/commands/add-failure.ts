import { type Failure, type FailureTarget, failureSchema } from '#model/failure.ts';
import type { FailureId } from '#model/ids.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { takenId } from './taken-id.ts';

interface Args {
  readonly id: FailureId;
  readonly of: FailureTarget;
  /** Interfaces stay up: only BFD or the hold timer notices (ER-277). */
  readonly silent?: boolean;
}

/** Lets a thing fail. What has failed already is not failed twice; only how it fails may change. */
export const addFailure: Command<Args> = {
  id: 'failure/add',
  label: 'fail',
  run(document, { id, of, silent = false }) {
    const known = Object.values(document.failures).find((failure) => sameTarget(failure.of, of));
    const taken = known ? null : takenId(document, id);
    if (taken) return taken;
    const failure = accept(failureSchema, { id: known?.id ?? id, of, silent }, id);
    return failure.ok ? acceptWhole(put(document, 'failures', failure.value)) : failure;
  },
};

export function sameTarget(one: Failure['of'], other: Failure['of']): boolean {
  const text = (of: Failure['of']) =>
    Object.entries(of)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .join('|');
  return text(one) === text(other);
}
