/** A packet's sign, ten units wide around its middle: the canvas, the film and the animated file draw the same. */
export const ENVELOPE = {
  body: 'M-4 -3.5H4A1 1 0 0 1 5 -2.5V2.5A1 1 0 0 1 4 3.5H-4A1 1 0 0 1 -5 2.5V-2.5A1 1 0 0 1 -4 -3.5Z',
  flap: 'M-4.4 -3L0 .6L4.4 -3',
  /** Stroke widths. The halo keeps it apart from the ribbon. */
  halo: 4,
  edge: 1.3,
  fold: 1.1,
} as const;

export interface EnvelopeInk {
  readonly ink: string;
  readonly paper: string;
  readonly fault: string;
}

/** A request is filled, a reply outlined; one that died has the colour of faults. */
export function envelopeColours(
  reply: boolean,
  fatal: boolean,
  { ink, paper, fault }: EnvelopeInk,
): { readonly fill: string; readonly line: string; readonly fold: string } {
  const line = fatal ? fault : ink;
  return { fill: reply ? paper : line, line, fold: reply ? line : paper };
}

/** The number of the hop a packet left last, above it. */
export const HOP_NUMBER = { size: 7.5, halo: 2.5, y: -6 } as const;
