/**
 * IP addresses as text, by hand: parsed on every start, and a library for it would be a twentieth of the first load. The
 * test holds it to such a library.
 *
 * @source RFC 4291 §2.2 (text forms), RFC 5952 §4 (the canonical one)
 */

/** Undefined: no IPv4 address in dotted decimal. Octets with leading zeros are refused, since some systems take them for octal. */
export function readIpv4(text: string): bigint | undefined {
  const octets = text.split('.');
  if (octets.length !== 4) return undefined;
  let bits = 0n;
  for (const octet of octets) {
    if (!/^(0|[1-9]\d{0,2})$/.test(octet) || Number(octet) > 255) return undefined;
    bits = (bits << 8n) | BigInt(octet);
  }
  return bits;
}

/** Undefined: no IPv6 address. The last two groups may be written as IPv4; a zone (`%eth0`) is no part of an address. */
export function readIpv6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.map((half, index) => readGroups(half, index === halves.length - 1));
  const [head, tail] = groups;
  if (!head || groups.includes(undefined)) return undefined;
  if (!tail) return head.length === 8 ? join(head) : undefined;
  // Two colons stand for at least one group of zeros.
  const zeros = 8 - head.length - tail.length;
  return zeros < 1 ? undefined : join([...head, ...Array.from({ length: zeros }, () => 0), ...tail]);
}

function readGroups(half: string, isLast: boolean): readonly number[] | undefined {
  if (half === '') return [];
  const parts = half.split(':');
  const last = parts.at(-1) ?? '';
  const groups: number[] = [];
  for (const part of isLast && last.includes('.') ? parts.slice(0, -1) : parts) {
    if (!/^[\da-f]{1,4}$/i.test(part)) return undefined;
    groups.push(Number.parseInt(part, 16));
  }
  if (!isLast || !last.includes('.')) return groups;
  const embedded = readIpv4(last);
  if (embedded === undefined) return undefined;
  return [...groups, Number(embedded >> 16n), Number(embedded & 0xffffn)];
}

const join = (groups: readonly number[]): bigint =>
  groups.reduce((bits, group) => (bits << 16n) | BigInt(group), 0n);

export function writeIpv4(bits: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((bits >> shift) & 0xffn)).join('.');
}

/** Lower case, no leading zeros, `::` for the first of the longest runs of two or more groups of zeros. */
export function writeIpv6(bits: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    Number((bits >> BigInt(112 - 16 * index)) & 0xffffn),
  );
  const gap = longestZeros(groups);
  const text = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  if (gap.length < 2) return text(groups);
  return `${text(groups.slice(0, gap.start))}::${text(groups.slice(gap.start + gap.length))}`;
}

function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > best.length) best = { start: index - length + 1, length };
  }
  return best;
}
