/** Names, host names, labels, notes. */

import * as v from 'valibot';
import { ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { hostnameSchema, nameSchema, notesSchema } from '#model/text.ts';
import { checked, type Parse } from './parse-checked.ts';

export const parseName: Parse<string> = (text) => checked(nameSchema, text);
export const parseHostname: Parse<string> = (text) => checked(hostnameSchema, text.trim().replace(/\.$/, ''));
export const parseNotes: Parse<string> = (text) => checked(notesSchema, text);

const labelSchema = v.pipe(v.string(), v.maxLength(80, t`It has at most 80 characters.`));
/** A short text that may be empty. */
export const parseLabel: Parse<string> = (text) => checked(labelSchema, text.trim());

/** A short text, or nothing. */
export function parseOptionalLabel(text: string): Result<string | null, string> {
  const label = parseLabel(text);
  return label.ok && label.value === '' ? ok(null) : label;
}
