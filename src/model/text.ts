import * as v from 'valibot';
import { t } from '#base/t.ts';
import { documentationOnly, findingOnly } from './says.ts';

/** A name on the canvas: one line, never empty, short enough to read on a projector. */
export const nameSchema = v.pipe(
  v.string(t`A name is text.`),
  v.trim(),
  v.nonEmpty(t`A name has at least one character.`),
  v.maxLength(80, t`A name has at most 80 characters.`),
);

/** Free text of the user. One check reads it for a claim; it changes no other result. */
export const notesSchema = v.pipe(
  v.string(t`Notes are text.`),
  v.maxLength(20_000, t`Notes have at most 20,000 characters.`),
  findingOnly('security/compliance-overclaim'),
);

/** A name that only people read: reports speak of the thing by its id. */
export const labelSchema = v.pipe(nameSchema, documentationOnly());

export const hostnameSchema = v.pipe(
  v.string(t`A host name is text.`),
  v.maxLength(253, t`A host name has at most 253 characters.`),
  v.regex(
    /^(\*\.)?[A-Za-z0-9_-]{1,63}(\.[A-Za-z0-9_-]{1,63})*$/,
    t`A host name looks like api.contoso.example or *.contoso.example.`,
  ),
);
