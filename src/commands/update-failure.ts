import { t } from '#base/t.ts';
import { type Failure, failureSchema } from '#model/failure.ts';
import type { FailureId } from '#model/ids.ts';
import type { Milliseconds } from '#model/units.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { missing } from './missing.ts';

interface Args {
  readonly id: FailureId;
  /** When it begins. */
  readonly atMs: number;
  /** When it is over; null: it lasts. */
  readonly untilMs: number | null;
}

/** Moves a failure on the clock of its story. */
export const updateFailure: Command<Args> = {
  id: 'failure/update',
  label: t`change when it fails`,
  run(document, { id, atMs, untilMs }) {
    const failure: Failure | undefined = document.failures[id];
    if (!failure) return missing(id);
    const { atMs: _, untilMs: __, ...rest } = failure;
    const moved = {
      ...rest,
      ...(atMs > 0 ? { atMs: atMs as Milliseconds } : {}),
      ...(untilMs === null ? {} : { untilMs: untilMs as Milliseconds }),
    };
    const accepted = accept(failureSchema, moved, id);
    return accepted.ok ? acceptWhole(put(document, 'failures', accepted.value)) : accepted;
  },
};
