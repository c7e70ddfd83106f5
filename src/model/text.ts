import * as v from 'valibot';
import { documentationOnly, findingOnly } from './says.ts';

/** A name on the canvas: one line, never empty, short enough to read on a projector. */
export const nameSchema = v.pipe(
  v.string('A name is text.'),
  v.trim(),
  v.nonEmpty('A name has at least one character.'),
  v.maxLength(80, 'A name has at most 80 characters.'),
);

/** Free text of the user. One check reads it for a claim; it changes no other result. */
export const notesSchema = v.pipe(
  v.string('Notes are text.'),
  v.maxLength(20_000, 'Notes have at most 20,000 characters.'),
  findingOnly('security/compliance-overclaim'),
);

/** A name that only people read: reports speak of the thing by its id. */
export const labelSchema = v.pipe(nameSchema, documentationOnly());

export const hostnameSchema = v.pipe(
  v.string('A host name is text.'),
  v.maxLength(253, 'A host name has at most 253 characters.'),
  v.regex(
    /^(\*\.)?[A-Za-z0-9_-]{1,63}(\.[A-Za-z0-9_-]{1,63})*$/,
    'A host name looks like api.contoso.example or *.contoso.example.',
  ),
);
