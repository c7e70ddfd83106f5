/** In which order intents are listed: what is broken first, what holds last, each in the order they were written. */

import type { IntentId } from '#model/ids.ts';
import type { Intent } from '#model/intent.ts';
import type { IntentVerdict } from '#verify/verify-intents.ts';

export function intentOrder(
  intents: readonly Pick<Intent, 'id'>[],
  verdicts: readonly Pick<IntentVerdict, 'intent' | 'holds'>[],
): readonly IntentId[] {
  const holds = new Map(verdicts.map((verdict) => [verdict.intent, verdict.holds]));
  const rank = (id: IntentId): number => {
    const verdict = holds.get(id);
    return verdict === undefined ? 1 : verdict ? 2 : 0;
  };
  return intents.map(({ id }) => id).toSorted((a, b) => rank(a) - rank(b));
}

/** As before, without those that are gone; new ones come last. A row does not run away from who is working on it. */
export function keptOrder<Id>(before: readonly Id[], wanted: readonly Id[]): readonly Id[] {
  const [there, known] = [new Set(wanted), new Set(before)];
  return [...before.filter((id) => there.has(id)), ...wanted.filter((id) => !known.has(id))];
}
