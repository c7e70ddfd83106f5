/**
 * Addresses as 32-bit words, read from canonical text.
 *
 * The model has already refused everything that is not canonical (`model/addresses.ts`), so this only has to be fast: a
 * real table has tens of thousands of prefixes, and `model/address-text.ts` takes a microsecond for each.
 *
 * @source RFC 5952 (canonical IPv6 text)
 */

/** The IPv4 address in `text` up to `end`, as an unsigned 32-bit number. */
export function ipv4Word(text: string, end: number = text.length): number {
  let word = 0;
  let octet = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) {
      word = word * 256 + octet;
      octet = 0;
    } else {
      octet = octet * 10 + code - 48;
    }
  }
  return word * 256 + octet;
}

const groups = new Uint16Array(8);

/** Writes the four words of the IPv6 address in `text` up to `end` into `words` from `at` on, the highest first. */
export function ipv6Words(
  text: string,
  words: Uint32Array | number[],
  at: number,
  end: number = text.length,
): void {
  groups.fill(0);
  let filled = 0;
  let gapAt = -1;
  let value = 0;
  let digits = 0;
  for (let i = 0; i <= end; i++) {
    const code = i === end ? 58 : text.charCodeAt(i);
    if (code === 58) {
      if (digits > 0) {
        groups[filled++] = value;
        value = 0;
        digits = 0;
      }
      if (i + 1 < end && text.charCodeAt(i + 1) === 58) gapAt = filled;
    } else if (code === 46) {
      embeddedIpv4(text, words, at, end, i, filled, gapAt);
      return;
    } else {
      value = value * 16 + (code <= 57 ? code - 48 : (code | 32) - 87);
      digits++;
    }
  }
  spread(words, at, filled, gapAt);
}

/** `::ffff:192.0.2.1`: the last two groups are written as IPv4. */
function embeddedIpv4(
  text: string,
  words: Uint32Array | number[],
  at: number,
  end: number,
  dot: number,
  filled: number,
  gapAt: number,
): void {
  const start = text.lastIndexOf(':', dot) + 1;
  const word = ipv4Word(text.slice(start, end));
  groups[filled] = word >>> 16;
  groups[filled + 1] = word & 0xffff;
  spread(words, at, filled + 2, gapAt);
}

/** Moves the groups after `::` to the end and packs two groups a word. */
function spread(words: Uint32Array | number[], at: number, filled: number, gapAt: number): void {
  if (gapAt >= 0 && filled < 8) {
    const tail = filled - gapAt;
    for (let i = tail - 1; i >= 0; i--) groups[8 - tail + i] = groups[gapAt + i] as number;
    for (let i = gapAt; i < 8 - tail; i++) groups[i] = 0;
  }
  for (let i = 0; i < 4; i++)
    words[at + i] = (((groups[2 * i] as number) << 16) | (groups[2 * i + 1] as number)) >>> 0;
}

/** The bits that a prefix of this length fixes in the word that starts at bit `from`. */
export function maskWord(length: number, from: number): number {
  const bits = length - from;
  if (bits <= 0) return 0;
  return bits >= 32 ? 0xffffffff : (0xffffffff << (32 - bits)) >>> 0;
}
