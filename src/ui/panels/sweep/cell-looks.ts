import type { CellOutcome } from '#verify/sweep.ts';

export const CELL_TONES: Readonly<Record<CellOutcome, string>> = {
  'as-before': 'text-good',
  'other-way-back': 'text-text',
  degraded: 'text-warning',
  internet: 'text-warning',
  lost: 'text-danger font-semibold',
  'own-end': 'text-muted',
  'lost-before': 'text-muted',
  'only-then': 'text-muted',
};
