/** An answer of the readiness checklist, in a word or two: on screen and in the report. */
import { t } from '#base/t.ts';
import type { Answer } from './point.ts';

export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  holds: t`Holds`,
  risk: t`With a risk`,
  'falls-short': t`Falls short`,
  ask: t`Ask`,
  nothing: t`Not drawn`,
};
