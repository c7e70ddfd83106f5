/**
 * What a field says of itself where no route and no packet depends on it. It stands in the schema, so that the format's
 * JSON Schema tells it to whoever writes a design, and a test holds every other field to changing a result.
 */

import * as v from 'valibot';
import { t } from '#base/t.ts';

/** For people. */
export const documentationOnly = <Value>() => v.description<Value, string>(t`Documentation only.`);

/** @param checks - The design checks that look at it. */
export const findingOnly = <Value>(...checks: readonly string[]) =>
  v.description<Value, string>(t`Changes a finding only: ${checks.join(', ')}.`);

/** @param where - For a field of a shape that has more than one use: which of them it changes nothing in, and why. */
export const changesNothing = <Value>(where: string) =>
  v.description<Value, string>(t`Changes nothing ${where}.`);
