import { err } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { type Failure, type FailureEffect, type FailureTarget, failureSchema } from '#model/failure.ts';
import { beginOf } from '#model/failure-times.ts';
import type { FailureId } from '#model/ids.ts';
import type { Milliseconds } from '#model/units.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { takenId } from './taken-id.ts';

interface Args {
  readonly id: FailureId;
  readonly of: FailureTarget;
  /** Interfaces stay up: only BFD or the hold timer notices (ER-277). */
  readonly silent?: boolean;
  /** Absent: it carries nothing at all. */
  readonly effect?: FailureEffect;
  /** When it begins; absent: at the start. And when it is over; absent: it lasts. */
  readonly atMs?: number;
  readonly untilMs?: number;
}

/**
 * Lets a thing fail, or do worse. The same does not happen to it twice at the same time; only how it happens may change.
 */
export const addFailure: Command<Args> = {
  id: 'failure/add',
  label: t`fail`,
  run(document, { id, of, silent = false, effect, atMs, untilMs }) {
    if (effect?.type === 'drain' && !canBeDrained(document, of))
      return err({
        id: 'failure/not-drained',
        message: t`Only links of a circuit are drained: Microsoft takes traffic off them for maintenance.`,
        fix: t`Choose a circuit or one of its links.`,
        about: [],
      });
    const known = Object.values<Failure>(document.failures).find(
      (failure) =>
        sameTarget(failure.of, of) &&
        failure.effect?.type === effect?.type &&
        beginOf(failure) === (atMs ?? 0),
    );
    const taken = known ? null : takenId(document, id);
    if (taken) return taken;
    const given = {
      id: known?.id ?? id,
      of,
      silent,
      ...(effect ? { effect } : {}),
      ...(atMs ? { atMs: atMs as Milliseconds } : {}),
      ...(untilMs === undefined ? {} : { untilMs: untilMs as Milliseconds }),
    };
    const failure = accept(failureSchema, given, id);
    return failure.ok ? acceptWhole(put(document, 'failures', failure.value)) : failure;
  },
};

/** @source ER-266: Microsoft drains one link of a circuit at a time */
function canBeDrained({ nodes }: TopologyDocument, of: FailureTarget): boolean {
  if (of.type === 'location' || of.type === 'physical-group') return true;
  const kind = of.type === 'node' ? nodes[of.node]?.kind : undefined;
  return kind === 'circuit' || kind === 'peering';
}

export function sameTarget(one: Failure['of'], other: Failure['of']): boolean {
  const text = (of: Failure['of']) =>
    Object.entries(of)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .join('|');
  return text(one) === text(other);
}
