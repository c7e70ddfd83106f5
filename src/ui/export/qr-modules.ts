/** The link as a QR code, for a room where nobody wants to type it. */
import encodeQR from 'qr';

/** ISO/IEC 18004: what version 40 holds, with the least correction. A screen is neither creased nor dirty. */
export const MAX_QR_LENGTH = 2_953;

export interface QrModules {
  /** Modules from edge to edge, with the quiet zone that a reader needs. */
  readonly size: number;
  /** The dark ones, each row as runs: what SVG draws with one element. */
  readonly path: string;
}

/** The quiet zone of ISO/IEC 18004. */
const BORDER = 4;

/** Null: too long for any. */
export function qrModules(text: string): QrModules | null {
  if (new TextEncoder().encode(text).length > MAX_QR_LENGTH) return null;
  const rows = encodeQR(text, 'raw', { ecc: 'low', encoding: 'byte', border: BORDER });
  return { size: rows.length, path: rows.flatMap((row, y) => runsOf(row).map(runIn(y))).join('') };
}

interface Run {
  readonly from: number;
  readonly length: number;
}

function runsOf(row: readonly boolean[]): readonly Run[] {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
  return starts.map((from) => {
    const end = row.indexOf(false, from);
    return { from, length: (end < 0 ? row.length : end) - from };
  });
}

const runIn =
  (y: number) =>
  ({ from, length }: Run): string =>
    `M${from} ${y}h${length}v1h-${length}z`;
