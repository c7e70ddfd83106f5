/**
 * How much of what is wanted gets through, when lanes are too narrow.
 *
 * Ordinary lanes share max-min: nobody can have more without taking from somebody who has no more (progressive filling,
 * Bertsekas and Gallager, Data Networks, under Max-Min Flow Control). A circuit polices: above its rate it drops packets of all alike, so each
 * stream on it keeps the same part of what it wants.
 *
 * @source ER-053 to ER-055, ER-406, W-15
 */

/** One direction of one link. */
export interface Lane {
  readonly capacityMbps: number;
  readonly sharing: 'max-min' | 'proportional';
  /** Streams by their position, each once, and the part of each that takes this lane. */
  readonly carries: readonly { readonly stream: number; readonly share: number }[];
}

/** What sums of rates may differ by and still be the same. */
const SAME = 1 + 1e-12;
/** A load that this many times fits: whatever is rounded, no lane counts as full. */
const ROOMY = 1 + 1e-9;
/** Halvings that bring the part of a wish to the precision of a double. */
const HALVINGS = 52;

/**
 * Every stream over a circuit asks for the same part of what it wants, and that part grows from nothing to all; the
 * others ask for all they want. Ordinary lanes share what is asked. While a circuit is full, the streams on it ask for no
 * more; it may have room again when others, over other circuits, have grown and taken from them on an ordinary lane. So
 * where an ordinary lane is exactly as wide as the circuit behind it, the circuit decides (W-15).
 *
 * @param wants - What each stream wants, Mbps.
 * @returns What each stream gets, Mbps.
 */
export function fairShares(wants: readonly number[], lanes: readonly Lane[]): readonly number[] {
  // In a lane that holds all that is wanted, and not only just, nobody is ever in anybody's way.
  const narrow = lanes.filter((lane) => loadOf(lane, wants) * ROOMY >= lane.capacityMbps);
  if (narrow.length === 0) return wants;
  const circuits = lanes.filter(({ sharing }) => sharing === 'proportional');
  const narrowCircuits = narrow.filter(({ sharing }) => sharing === 'proportional');
  const polices = (circuit: Lane, stream: number) => circuit.carries.some((each) => each.stream === stream);
  const parts: number[] = wants.map((_, stream) =>
    circuits.some((circuit) => polices(circuit, stream)) ? 0 : 1,
  );
  let growing = new Set(parts.flatMap((part, stream) => (part === 0 ? [stream] : [])));
  const partAt = (stream: number, reached: number) =>
    growing.has(stream) ? Math.max(parts[stream] as number, reached) : (parts[stream] as number);
  const ratesAt = (reached: number) =>
    maxMinFair(
      wants.map((want, stream) => want * partAt(stream, reached)),
      narrow,
    );
  const fullAt = (reached: number) => {
    const rates = ratesAt(reached);
    return narrowCircuits.filter((circuit) => isFull(circuit, rates));
  };
  // Each round fills a circuit; that one makes room on another is rare, and each time gives less room than before.
  for (let round = 0; growing.size > 0 && round < 4 * circuits.length + 16; round += 1) {
    const stops = (reached: number) =>
      fullAt(reached).some((circuit) => [...growing].some((stream) => polices(circuit, stream)));
    let low = 0;
    let high = 1;
    if (stops(1)) {
      for (let halving = 0; halving < HALVINGS; halving += 1) {
        const middle = (low + high) / 2;
        if (stops(middle)) high = middle;
        else low = middle;
      }
    }
    const full = fullAt(high);
    for (const stream of growing) parts[stream] = partAt(stream, high);
    growing = new Set(
      parts.flatMap((part, stream) =>
        part < 1 && !full.some((circuit) => polices(circuit, stream)) ? [stream] : [],
      ),
    );
  }
  return ratesAt(0);
}

/** Max-min fair rates, no stream above what it asks. Every lane counts, whatever its sharing. */
export function maxMinFair(asks: readonly number[], lanes: readonly Lane[]): readonly number[] {
  const rates = asks.map(() => 0);
  const open = new Set(asks.flatMap((ask, stream) => (ask > 0 ? [stream] : [])));
  while (open.size > 0) {
    const filling = lanes.map((lane) => ({ lane, level: levelOf(lane, rates, open) }));
    const level = Math.min(
      ...[...open].map((stream) => asks[stream] as number),
      ...filling.map((each) => each.level),
    );
    const settle = (stream: number) => {
      if (open.delete(stream)) rates[stream] = Math.min(level, asks[stream] as number);
    };
    for (const stream of [...open]) if ((asks[stream] as number) <= level * SAME) settle(stream);
    for (const each of filling)
      if (each.level <= level * SAME) for (const { stream } of each.lane.carries) settle(stream);
  }
  return rates;
}

/** The rate at which the streams still open would fill the lane. */
function levelOf(
  { capacityMbps, carries }: Lane,
  rates: readonly number[],
  open: ReadonlySet<number>,
): number {
  let left = capacityMbps;
  let width = 0;
  for (const { stream, share } of carries) {
    if (open.has(stream)) width += share;
    else left -= share * (rates[stream] as number);
  }
  return width > 0 ? Math.max(0, left) / width : Number.POSITIVE_INFINITY;
}

/** Load of a lane at these rates, Mbps. */
export const loadOf = ({ carries }: Lane, rates: readonly number[]): number =>
  carries.reduce((total, { stream, share }) => total + share * (rates[stream] as number), 0);

export const isFull = (lane: Lane, rates: readonly number[]): boolean =>
  loadOf(lane, rates) * SAME >= lane.capacityMbps;
