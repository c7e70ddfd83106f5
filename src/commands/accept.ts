import * as v from 'valibot';
import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';

/**
 * Checks a new or changed part with the schema of its kind, so that a document never holds what a file could not.
 *
 * @param about - The id of the part, for the canvas to point at.
 * @returns The part with its defaults filled in, or a refusal whose `path` is the field, `links.0.port`.
 */
export function accept<Part>(
  schema: v.GenericSchema<unknown, Part>,
  part: unknown,
  about: string,
): Result<Part, Refusal> {
  const outcome = v.safeParse(schema, part);
  if (outcome.success) return ok(outcome.output);
  const issue = outcome.issues[0];
  const path = v.getDotPath(issue) ?? '';
  return err({
    id: 'field/invalid',
    message: issue.message,
    fix: 'Correct the value, or leave it as it was.',
    about: [about],
    path,
  });
}
