/** What becomes of a flow under a failure, in two or three words: in the table on screen and in the report. */
import { t } from '#base/t.ts';

/** As a sweep says it. */
export interface SaidCell {
  readonly outcome:
    | 'as-before'
    | 'other-way-back'
    | 'degraded'
    | 'internet'
    | 'lost'
    | 'own-end'
    | 'lost-before'
    | 'only-then';
  readonly share: number;
  readonly private: string;
  readonly recoveryMs: number | null;
}

/** Beside the words, for those who scan. */
export const CELL_SIGNS: Readonly<Record<SaidCell['outcome'], string>> = {
  'as-before': '●',
  'other-way-back': '◐',
  degraded: '▽',
  internet: '◌',
  lost: '✕',
  'own-end': '–',
  'lost-before': '–',
  'only-then': '–',
};

/** Two or three words, and how long it takes where it moves. */
export function cellWords({ outcome, share, private: extent, recoveryMs }: SaidCell): string {
  const what = wordsOf(outcome, share, extent);
  return recoveryMs === null || recoveryMs === 0 ? what : `${what}, ${lostFor(recoveryMs)}`;
}

function wordsOf(outcome: SaidCell['outcome'], share: number, extent: string): string {
  const percent = `${Math.round(share * 100)} %`;
  switch (outcome) {
    case 'as-before':
      return extent === 'microsoft-edge' || extent === 'endpoint' ? t`kept private` : t`as before`;
    case 'other-way-back':
      return t`back another way`;
    case 'degraded':
      return t`${percent} gets through`;
    case 'internet':
      return t`over the internet`;
    case 'lost':
      return share > 0 ? t`${percent} left` : t`lost`;
    case 'own-end':
      return t`its own end`;
    case 'lost-before':
      return t`lost before`;
    case 'only-then':
      return t`arrives only then`;
  }
}

const lostFor = (ms: number): string =>
  ms < 1000
    ? t`${ms} ms`
    : ms < 120_000
      ? `${Math.round(ms / 100) / 10} s`
      : t`${Math.round(ms / 60_000)} min`;
