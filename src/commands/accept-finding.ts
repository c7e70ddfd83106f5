import { t } from '#base/t.ts';
import { acceptedFindingSchema } from '#model/accepted-finding.ts';
import type { AcceptedId, ElementId } from '#model/ids.ts';
import { accept } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { takenId } from './taken-id.ts';

interface Args {
  readonly id: AcceptedId;
  readonly check: string;
  readonly about: readonly ElementId[];
  readonly reason: string;
}

/** Says that a finding is known and why it may stay. Said again about the same things, it replaces the reason. */
export const acceptFinding: Command<Args> = {
  id: 'finding/accept',
  label: t`accept a finding`,
  run(document, { id, check, about, reason }) {
    const sorted = [...about].sort();
    const known = Object.values(document.accepted).find(
      (each) => each.check === check && each.about.join(' ') === sorted.join(' '),
    );
    const taken = known ? null : takenId(document, id);
    if (taken) return taken;
    const part = accept(acceptedFindingSchema, { id: known?.id ?? id, check, about: sorted, reason }, id);
    return part.ok ? { ok: true, value: put(document, 'accepted', part.value) } : part;
  },
};
