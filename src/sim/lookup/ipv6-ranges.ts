/**
 * Longest-prefix match for IPv6 as a table of ranges: as for IPv4 (`ipv4-ranges.ts`), with starts of four words.
 *
 * IPv6 is given out in a few crowded places, so slices of one width would be full or empty. Each slice is cut once more, the
 * finer the more ranges begin in it.
 */

export interface Ipv6Ranges {
  /** One column for each word of the first address of a range, ascending as a whole. */
  readonly word0: Uint32Array;
  readonly word1: Uint32Array;
  readonly word2: Uint32Array;
  readonly word3: Uint32Array;
  readonly values: Int32Array;
  /** For each fine slice, in order of addresses: the last range that starts at or before its first address; and one more. */
  readonly slices: Uint32Array;
  /** For each value of the upper bits: its first fine slice times 32, plus how far to shift the bits below right. */
  readonly cuts: Uint32Array;
  /** How far to shift the first word of an address right to find its cut. */
  readonly shift: number;
}

/** @param networks - Four words each, ascending; of equal ones the shorter prefix first. */
export function buildIpv6Ranges(networks: Uint32Array, lengths: Uint8Array, values: Int32Array): Ipv6Ranges {
  const prefixes = lengths.length;
  const starts = new Uint32Array(4 * (2 * prefixes + 1));
  const answers = new Int32Array(2 * prefixes + 1);
  // The first address behind each open prefix; null where that is behind the last address of all.
  const openEnd: (Uint32Array | null)[] = [];
  const openValue: number[] = [];
  let count = 0;
  const begin = (words: ArrayLike<number>, at: number, value: number) => {
    if (count > 0 && compareWords(starts, 4 * (count - 1), words, at) === 0) count--;
    if (count > 0 && answers[count - 1] === value) return;
    for (let i = 0; i < 4; i++) starts[4 * count + i] = words[at + i] as number;
    answers[count++] = value;
  };
  const closeUpTo = (words: ArrayLike<number> | null, at: number) => {
    while (openEnd.length > 0) {
      const end = openEnd.at(-1) as Uint32Array | null;
      if (words && (end === null || compareWords(end, 0, words, at) > 0)) return;
      openEnd.pop();
      openValue.pop();
      if (end) begin(end, 0, openValue.at(-1) ?? -1);
    }
  };
  begin([0, 0, 0, 0], 0, -1);
  for (let i = 0; i < prefixes; i++) {
    closeUpTo(networks, 4 * i);
    openEnd.push(firstBehind(networks, 4 * i, lengths[i] as number));
    openValue.push(values[i] as number);
    begin(networks, 4 * i, values[i] as number);
  }
  closeUpTo(null, 0);
  const column = (word: number) =>
    Uint32Array.from({ length: count }, (_, row) => starts[4 * row + word] as number);
  const word0 = column(0);
  return {
    ...cut(starts, count),
    word0,
    word1: column(1),
    word2: column(2),
    word3: column(3),
    values: answers.slice(0, count),
  };
}

function compareWords(a: ArrayLike<number>, at: number, b: ArrayLike<number>, bt: number): number {
  for (let i = 0; i < 4; i++) {
    const difference = (a[at + i] as number) - (b[bt + i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function firstBehind(networks: Uint32Array, at: number, length: number): Uint32Array | null {
  if (length === 0) return null;
  const end = networks.slice(at, at + 4);
  let word = (length - 1) >> 5;
  let sum = (end[word] as number) + 2 ** (31 - ((length - 1) & 31));
  end[word] = sum;
  while (sum >= 2 ** 32) {
    if (word === 0) return null;
    sum = (end[--word] as number) + 1;
    end[word] = sum;
  }
  return end;
}

function cut(starts: Uint32Array, count: number): Pick<Ipv6Ranges, 'slices' | 'cuts' | 'shift'> {
  const shift = 32 - Math.min(16, Math.max(4, Math.ceil(Math.log2(count))));
  const crowd = new Uint32Array(2 ** (32 - shift));
  for (let range = 0; range < count; range++) {
    const upper = (starts[4 * range] as number) >>> shift;
    crowd[upper] = (crowd[upper] as number) + 1;
  }
  const cuts = new Uint32Array(crowd.length);
  const firsts: number[] = [];
  crowd.forEach((ranges, upper) => {
    const bits = ranges < 2 ? 0 : Math.min(shift, Math.ceil(Math.log2(ranges)) + 1);
    // Shifted by 31, what is below a cut is always 0.
    cuts[upper] = firsts.length * 32 + (bits === 0 ? 31 : shift - bits);
    for (let i = 0; i < 2 ** bits; i++) firsts.push(upper * 2 ** shift + i * 2 ** (shift - bits));
  });
  const slices = new Uint32Array(firsts.length + 1);
  let range = 0;
  firsts.forEach((first, slice) => {
    while (range + 1 < count && isAtOrBefore(starts, range + 1, first)) range++;
    slices[slice] = range;
  });
  slices[firsts.length] = count - 1;
  return { slices, cuts, shift };
}

/** Whether a range starts at or before the address whose first word is `word` and the others 0. */
function isAtOrBefore(starts: Uint32Array, range: number, word: number): boolean {
  const [a = 0, b, c, d] = starts.subarray(4 * range, 4 * range + 4);
  return a < word || (a === word && b === 0 && c === 0 && d === 0);
}

export function findIpv6(ranges: Ipv6Ranges, a: number, b: number, c: number, d: number): number {
  const { word0, word1, word2, word3, values, slices, cuts, shift } = ranges;
  const cut = cuts[a >>> shift] as number;
  const slice = (cut >>> 5) + ((a & (2 ** shift - 1)) >>> (cut & 31));
  let low = slices[slice] as number;
  let high = slices[slice + 1] as number;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const w0 = word0[middle] as number;
    let atOrBefore = w0 < a;
    if (w0 === a) {
      const w1 = word1[middle] as number;
      atOrBefore = w1 < b;
      if (w1 === b) {
        const w2 = word2[middle] as number;
        atOrBefore = w2 < c || (w2 === c && (word3[middle] as number) <= d);
      }
    }
    if (atOrBefore) low = middle;
    else high = middle - 1;
  }
  return values[low] as number;
}
