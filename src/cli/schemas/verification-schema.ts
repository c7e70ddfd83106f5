/** What `verify` prints. */
import * as v from 'valibot';
import { text } from './typed.ts';

export const verificationSchema = v.strictObject({
  format: v.literal('handoff-verification/1'),
  design: text(),
  intents: v.array(
    v.strictObject({
      id: text(),
      sentence: text(),
      holds: v.boolean(),
      counterExample: v.nullable(
        v.strictObject({
          failed: v.array(v.strictObject({ key: text('What `simulate --fail` takes.'), name: text() })),
          flow: text(),
          because: text(),
        }),
      ),
    }),
  ),
});
