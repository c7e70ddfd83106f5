import * as v from 'valibot';
import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { checkReferences } from '#model/format/check-references.ts';
import { sayIssue } from '#model/format/say-issue.ts';

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
  const outcome = v.safeParse(schema, part, { message: sayIssue });
  if (outcome.success) return ok(outcome.output);
  const { message, path } = meant(outcome.issues[0]);
  const fix = t`Correct the value, or leave it as it was.`;
  return err({ id: 'field/invalid', message, fix, about: [about], path: path.join('.') });
}

/** Where no alternative of a union fits, the complaint of the one that got furthest: it is the one that was meant. */
function meant(issue: v.BaseIssue<unknown>): { readonly message: string; readonly path: readonly string[] } {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const further =
    issue.type === 'union' ? issue.issues?.find((inner) => inner.path !== undefined) : undefined;
  if (!further) return { message: issue.message, path };
  const inner = meant(further);
  return { message: inner.message, path: [...path, ...inner.path] };
}

/**
 * Checks that a changed document holds together: every command that takes ids from its caller ends with this.
 *
 * @returns The document, or a refusal whose `path` is the field of the part that is wrong.
 */
export function acceptWhole(document: TopologyDocument): Result<TopologyDocument, Refusal> {
  const [first] = checkReferences(document);
  if (!first) return ok(document);
  const [, , ...field] = (first.path ?? '').split('.');
  return err({ ...first, path: field.join('.') });
}
