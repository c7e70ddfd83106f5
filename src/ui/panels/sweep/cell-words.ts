import type { Cell, CellOutcome } from '#verify/sweep.ts';

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
};

/** Two or three words, and how long it takes where it moves. */
export function cellWords({ outcome, share, private: extent, recoveryMs }: Cell): string {
  const what = wordsOf(outcome, share, extent);
  return recoveryMs === null || recoveryMs === 0 ? what : `${what}, ${lostFor(recoveryMs)}`;
}

function wordsOf(outcome: CellOutcome, share: number, extent: Cell['private']): string {
  const percent = `${Math.round(share * 100)} %`;
  switch (outcome) {
    case 'as-before':
      return extent === 'microsoft-edge' || extent === 'endpoint' ? 'kept private' : 'as before';
    case 'other-way-back':
      return 'back another way';
    case 'degraded':
      return `${percent} gets through`;
    case 'internet':
      return 'over the internet';
    case 'lost':
      return share > 0 ? `${percent} left` : 'lost';
    case 'own-end':
      return 'its own end';
    case 'lost-before':
      return 'lost before';
  }
}

const lostFor = (ms: number): string =>
  ms < 1000 ? `${ms} ms` : ms < 120_000 ? `${Math.round(ms / 100) / 10} s` : `${Math.round(ms / 60_000)} min`;
