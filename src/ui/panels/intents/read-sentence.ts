import { err, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Intent } from '#model/intent.ts';
import { parseIntent } from '#model/sentence/parse-intent.ts';
import { locationName } from '../fields/catalogue-choices.ts';

/** An intent, or why the sentence is not understood, in a sentence. */
export function readSentence(document: TopologyDocument, text: string): Result<Omit<Intent, 'id'>, string> {
  const read = parseIntent(document, text, locationName);
  if (read.ok) return read;
  const { at, wanted } = read.error;
  const understood = text.slice(0, at).trim();
  const examples = wanted.slice(0, 3).map((phrase) => `“${phrase.replace(/^, /, '')}”`);
  const expected = examples.length > 0 ? t` Go on with ${examples.join(' or ')}, for example.` : '';
  return err(
    understood === ''
      ? t`It begins with a flow.${expected}`
      : t`It is understood as far as “${understood}”.${expected}`,
  );
}
