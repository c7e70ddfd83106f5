/**
 * The bridge from a schema of the model to a form field: the same bounds, the same sentence, whether a value comes from
 * a file or from a keyboard.
 */
import * as v from 'valibot';
import { err, ok, type Result } from '#base/result.ts';

/** What a field makes of its text: a canonical value of the model, or why not, in one sentence. */
export type Parse<Value> = (text: string) => Result<Value, string>;

export function checked<Value>(
  schema: v.GenericSchema<unknown, Value>,
  value: unknown,
): Result<Value, string> {
  const outcome = v.safeParse(schema, value);
  return outcome.success ? ok(outcome.output) : err(outcome.issues[0].message);
}

/** Empty text is null; all else goes to `parse`. */
export const optional =
  <Value>(parse: Parse<Value>): Parse<Value | null> =>
  (text) =>
    text.trim() === '' ? ok(null) : parse(text);

/** Several values in one text, parted by commas, semicolons or blanks. The first bad one speaks. */
export const listOf =
  <Value>(parse: Parse<Value>): Parse<readonly Value[]> =>
  (text) => {
    const values: Value[] = [];
    for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
      const one = parse(part);
      if (!one.ok) return one;
      values.push(one.value);
    }
    return ok(values);
  };

/** User text inside a message, short enough to be read. */
export const quoted = (text: string): string => {
  const trimmed = text.trim();
  return `"${trimmed.length > 40 ? `${trimmed.slice(0, 37)}...` : trimmed}"`;
};
