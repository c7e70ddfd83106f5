import { language } from './language.ts';
import { messagePattern } from './message-pattern.ts';
import type { Plural } from './plural.ts';

/** What a text may hold. Numbers are written as they are (`65515`); counts and measures come as `plural` or `number`. */
export type TextValue = string | number | Plural | null | undefined;

/**
 * A text that a person reads, in the language that is spoken. What stands here is the English one, and its pattern is
 * the key of the catalogues: `t`${name} has no peer`` is looked up as `{0} has no peer`.
 */
export function t(strings: TemplateStringsArray, ...values: readonly TextValue[]): string {
  const { translate } = language();
  return translate?.(messagePattern(strings, values), values) ?? inEnglish(strings, values);
}

function inEnglish(strings: readonly string[], values: readonly TextValue[]): string {
  let text = strings[0] ?? '';
  for (let n = 0; n < values.length; n++) text += String(values[n]) + strings[n + 1];
  return text;
}
