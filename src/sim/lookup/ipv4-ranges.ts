/**
 * Longest-prefix match for IPv4 as a table of ranges.
 *
 * Nested prefixes cut the address space into ranges, each with one answer. A look-up finds the range by the upper bits of
 * the address, and then by halving inside that slice. Some 14 bytes a range; a real table has 1.15 ranges a prefix.
 */
export interface Ipv4Ranges {
  /** First address of each range, ascending; the first is 0. */
  readonly starts: Uint32Array;
  /** The caller's value of the longest prefix, or -1. */
  readonly values: Int32Array;
  /** For each value of the upper bits: the last range that starts at or before its first address; and one more. */
  readonly slices: Uint32Array;
  /** How far to shift an address right to find its slice. */
  readonly shift: number;
}

/**
 * @param networks - Network addresses, in ascending order; of equal ones the shorter prefix first.
 * @param values - What a look-up answers for each prefix; not negative.
 */
export function buildIpv4Ranges(networks: Uint32Array, lengths: Uint8Array, values: Int32Array): Ipv4Ranges {
  const starts = new Uint32Array(2 * networks.length + 1);
  const answers = new Int32Array(2 * networks.length + 1);
  const openEnd: number[] = [];
  const openValue: number[] = [];
  let count = 0;
  const begin = (address: number, value: number) => {
    if (count > 0 && starts[count - 1] === address) count--;
    if (count > 0 && answers[count - 1] === value) return;
    starts[count] = address;
    answers[count++] = value;
  };
  const closeUpTo = (address: number) => {
    while (openEnd.length > 0 && (openEnd.at(-1) as number) <= address) {
      const end = openEnd.pop() as number;
      openValue.pop();
      if (end < 2 ** 32) begin(end, openValue.at(-1) ?? -1);
    }
  };
  begin(0, -1);
  for (let i = 0; i < networks.length; i++) {
    const network = networks[i] as number;
    closeUpTo(network);
    openEnd.push(network + 2 ** (32 - (lengths[i] as number)));
    openValue.push(values[i] as number);
    begin(network, values[i] as number);
  }
  closeUpTo(2 ** 32);
  const shift = sliceShift(count);
  return {
    starts: starts.slice(0, count),
    values: answers.slice(0, count),
    slices: slicesOf(starts, count, shift),
    shift,
  };
}

/**
 * About one slice a range, so that most searches end where they begin; at most 2^20 slices (4 MB).
 *
 * @returns How far to shift 32 bits right.
 */
const sliceShift = (ranges: number): number => 32 - Math.min(20, Math.max(4, Math.ceil(Math.log2(ranges))));

function slicesOf(starts: Uint32Array, count: number, shift: number): Uint32Array {
  const slices = new Uint32Array(2 ** (32 - shift) + 1);
  let filled = 1;
  for (let range = 1; range < count; range++) {
    const first = Math.ceil((starts[range] as number) / 2 ** shift);
    while (filled < first) slices[filled++] = range - 1;
  }
  slices.fill(count - 1, filled);
  return slices;
}

export function findInRanges({ starts, values, slices, shift }: Ipv4Ranges, address: number): number {
  const slice = address >>> shift;
  let low = slices[slice] as number;
  let width = (slices[slice + 1] as number) - low;
  while (width > 0) {
    const half = (width + 1) >>> 1;
    low += (starts[low + half] as number) <= address ? half : 0;
    width -= half;
  }
  return values[low] as number;
}

/**
 * Answers many addresses at once, into `answers`.
 *
 * The search is written out once more, since a call for each address would cost as much as the search. Sorting the batch first,
 * or searching without branches, was measured and is slower: the processor guesses on, and so fetches ahead.
 */
export function findInRangesBatch(
  { starts, values, slices, shift }: Ipv4Ranges,
  addresses: Uint32Array,
  answers: Int32Array,
): void {
  for (let i = 0; i < addresses.length; i++) {
    const address = addresses[i] as number;
    const slice = address >>> shift;
    let low = slices[slice] as number;
    let width = (slices[slice + 1] as number) - low;
    while (width > 0) {
      const half = (width + 1) >>> 1;
      low += (starts[low + half] as number) <= address ? half : 0;
      width -= half;
    }
    answers[i] = values[low] as number;
  }
}
