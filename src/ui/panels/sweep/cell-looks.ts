import type { CellOutcome } from '#verify/sweep.ts';

interface CellLook {
  /** Beside the words, for those who scan. */
  readonly sign: string;
  readonly tone: string;
}

export const CELL_LOOKS: Readonly<Record<CellOutcome, CellLook>> = {
  'as-before': { sign: '●', tone: 'text-good' },
  'other-way-back': { sign: '◐', tone: 'text-text' },
  degraded: { sign: '▽', tone: 'text-warning' },
  internet: { sign: '◌', tone: 'text-warning' },
  lost: { sign: '✕', tone: 'text-danger font-semibold' },
  'own-end': { sign: '–', tone: 'text-muted' },
  'lost-before': { sign: '–', tone: 'text-muted' },
  'only-then': { sign: '–', tone: 'text-muted' },
};
