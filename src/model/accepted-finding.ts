/**
 * A finding that the owner of the design lives with. It is saved with the design, so that whoever opens it next reads the
 * reason instead of asking again. It silences one finding: the same check about other things still speaks.
 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type AcceptedId, acceptedIdSchema, type ElementId, nodeIdSchema } from './ids.ts';
import { documentationOnly } from './says.ts';

export interface AcceptedFinding {
  readonly id: AcceptedId;
  /** The check: `ha/single-circuit`. */
  readonly check: string;
  /** The things the finding is about, in the order of their ids. */
  readonly about: readonly ElementId[];
  readonly reason: string;
}

const CHECK_ID_PATTERN = /^[a-z0-9]+\/[a-z0-9-]+$/;

export const acceptedFindingSchema: v.GenericSchema<unknown, AcceptedFinding> = v.strictObject({
  id: acceptedIdSchema,
  check: v.pipe(
    v.string(t`A check is named by its id.`),
    v.regex(CHECK_ID_PATTERN, t`A check is written group/name.`),
    documentationOnly(),
  ),
  about: v.pipe(v.array(nodeIdSchema), documentationOnly()) as unknown as v.GenericSchema<
    unknown,
    readonly ElementId[]
  >,
  reason: v.pipe(
    v.string(t`A reason is text.`),
    v.trim(),
    v.nonEmpty(t`Say why it is accepted.`),
    v.maxLength(2_000, t`A reason has at most 2,000 characters.`),
    documentationOnly(),
  ),
});
