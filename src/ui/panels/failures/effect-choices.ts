/** What can go wrong with a thing, in words, and what has to be said about it. */

import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { degradedWords } from '#drawing/words/failed-elements.ts';
import type { FailureDraft } from '#editor/editor-state.ts';
import { type Failure, type FailureEffect, type FailureTarget, failureEffectSchema } from '#model/failure.ts';
import { checked } from '../fields/parse-checked.ts';
import { parseRate } from '../fields/parse-rate.ts';
import { parseMilliseconds } from '../fields/parse-time.ts';

export type Way = FailureDraft['way'];

export interface EffectChoice {
  readonly way: Way;
  readonly label: string;
  /** What is asked besides, with the text that stands there first. */
  readonly asks: readonly { readonly label: string; readonly usual: string }[];
  /** What it means, where the words do not say it. */
  readonly hint?: string;
}

export const EFFECT_CHOICES: readonly EffectChoice[] = [
  { way: 'fails', label: t`Fails`, asks: [] },
  {
    way: 'silently',
    label: t`Fails silently`,
    asks: [],
    hint: t`Interfaces stay up: only BFD or the hold timer notices (ER-277).`,
  },
  {
    way: 'loss',
    label: t`Loses packets`,
    asks: [{ label: 'Lost, %', usual: '5' }],
    hint: t`Sessions stay up: BFD wants three losses in a row (ER-274).`,
  },
  { way: 'delay', label: t`Takes longer`, asks: [{ label: t`Longer by`, usual: t`40 ms` }] },
  { way: 'rate', label: t`Carries less`, asks: [{ label: t`At most`, usual: t`100 Mbps` }] },
  {
    way: 'flap',
    label: t`Flaps`,
    asks: [
      { label: t`Down for`, usual: '5 s' },
      { label: t`Up for`, usual: '10 s' },
      { label: t`Times`, usual: '3' },
    ],
  },
  {
    way: 'drain',
    label: t`Is drained`,
    asks: [],
    hint: t`Microsoft lengthens the AS path over the link for maintenance (ER-162).`,
  },
];

/** A service or a session works or does not; only links of circuits are drained. */
export function choicesFor(of: FailureTarget | null, kind: string | null): readonly EffectChoice[] {
  const isSession = kind === 'peering';
  const isDrainable = kind === 'circuit' || of?.type === 'location' || of?.type === 'physical-group';
  return EFFECT_CHOICES.filter(({ way }) => {
    if (way === 'drain') return isDrainable;
    return !isSession || way === 'fails' || way === 'silently' || way === 'flap';
  });
}

/** @param values - As typed, in the order in which they are asked. */
export function effectOf(way: Way, values: readonly string[]): Result<FailureEffect | undefined, string> {
  const [first = '', second = '', third = ''] = values;
  switch (way) {
    case 'fails':
    case 'silently':
      return ok(undefined);
    case 'drain':
      return ok({ type: 'drain' });
    case 'loss':
      return checked(failureEffectSchema, {
        type: 'loss',
        percent: Number(first.replace('%', '').trim() || NaN),
      });
    case 'delay': {
      const ms = parseMilliseconds(first);
      return ms.ok ? ok({ type: 'delay', ms: ms.value }) : ms;
    }
    case 'rate': {
      const mbps = parseRate(first);
      return mbps.ok ? ok({ type: 'rate', mbps: mbps.value }) : mbps;
    }
    case 'flap': {
      const downMs = parseMilliseconds(first);
      if (!downMs.ok) return downMs;
      const upMs = parseMilliseconds(second);
      if (!upMs.ok) return upMs;
      return checked(failureEffectSchema, {
        type: 'flap',
        downMs: downMs.value,
        upMs: upMs.value,
        times: Number(third),
      });
    }
  }
}

/** `failed`, `5 % lost`, `flaps 3 times: down 5 s, up 10 s`. */
export function howItFails({ silent, effect, atMs, untilMs }: Failure): string {
  const word = atMs === undefined && untilMs === undefined ? 'failed' : 'fails';
  if (!effect) return silent ? t`${word} silently` : word;
  if (effect.type !== 'flap') return degradedWords(effect);
  return t`flaps ${effect.times} times: down ${effect.downMs / 1_000} s, up ${effect.upMs / 1_000} s`;
}

/** `30 s`; a bare number is seconds. Empty: nothing said. */
export function parseMoment(text: string): Result<number | null, string> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(null);
  const parsed = parseMilliseconds(/^\d+(\.\d+)?$/.test(trimmed) ? `${trimmed} s` : trimmed);
  return parsed.ok ? parsed : err(t`Write a time like 30 s or 2 min.`);
}
