import * as v from 'valibot';
import { nodeIdSchema, zoneIdSchema } from '../ids.ts';
import { nameSchema, notesSchema } from '../text.ts';

/** Entries that every node schema begins with. */
export const nodeEntries = {
  id: nodeIdSchema,
  name: nameSchema,
  zone: v.optional(v.nullable(zoneIdSchema), null),
  notes: v.optional(notesSchema, ''),
};
