/**
 * Addresses and prefixes, parsed once at the edge of the model.
 *
 * In the document they are canonical text, since people read it in git. The engine turns them into integers when it
 * compiles a network. Everything that reads user text goes through here.
 *
 * @source RFC 4632 (CIDR), RFC 5952 (canonical IPv6 text), RFC 1918, RFC 6598, RFC 5737, RFC 3849
 */

import * as v from 'valibot';
import type { Brand } from '#base/brand.ts';
import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { readIpv4, readIpv6, writeIpv4, writeIpv6 } from './address-text.ts';

/** Canonical text of an IPv4 or IPv6 address. */
export type IpAddress = Brand<string, 'IpAddress'>;
/** Canonical text of a prefix: no bits set behind its length. */
export type Prefix = Brand<string, 'Prefix'>;

export type Family = 4 | 6;

/** An address as a number, with its family. IPv4 uses the low 32 bits. */
export interface AddressBits {
  readonly family: Family;
  readonly bits: bigint;
}

export interface PrefixBits extends AddressBits {
  readonly length: number;
}

const WIDTH: Record<Family, number> = { 4: 32, 6: 128 };

export const familyOf = (text: IpAddress | Prefix): Family => (text.includes(':') ? 6 : 4);

/** Reads an address. Refuses octets with leading zeros, which some systems take for octal. */
export function parseAddress(text: string): Result<IpAddress, string> {
  const trimmed = text.trim();
  const bits = addressBitsOf(trimmed);
  if (!bits) return err(t`"${shown(text)}" is not an IP address. Write one like 192.0.2.10 or 2001:db8::10.`);
  return ok(formatAddress(bits));
}

/** Reads a prefix. Host bits are an error that names the prefix probably meant, since silence would hide a typing slip. */
export function parsePrefix(text: string): Result<Prefix, string> {
  const match = /^\s*([^/\s]+)\/(\d{1,3})\s*$/.exec(text);
  const address = match ? addressBitsOf(match[1] ?? '') : undefined;
  const length = Number(match?.[2]);
  if (!match || !address)
    return err(t`"${shown(text)}" is not a prefix. Write one like 192.0.2.0/24 or 2001:db8::/32.`);
  if (length > WIDTH[address.family]) {
    return err(
      `/${match[2]} is too long: an IPv${address.family} prefix has at most ${WIDTH[address.family]} bits.`,
    );
  }
  const network = maskBits(address.bits, length, address.family);
  const prefix = formatPrefix({ family: address.family, bits: network, length });
  if (network !== address.bits)
    return err(t`"${shown(text)}" has bits set behind its length. Did you mean ${prefix}?`);
  return ok(prefix);
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

function addressBitsOf(text: string): AddressBits | undefined {
  const family = text.includes(':') ? 6 : 4;
  const bits = family === 6 ? readIpv6(text) : readIpv4(text);
  return bits === undefined ? undefined : { family, bits };
}

export function maskBits(bits: bigint, length: number, family: Family): bigint {
  const shift = BigInt(WIDTH[family] - length);
  return (bits >> shift) << shift;
}

/** Addresses that were asked for lately: a trace asks for the same few hundreds of times. */
const lately = new Map<IpAddress, AddressBits>();
const MOST_LATELY = 4096;

/** The number behind a canonical address. */
export function addressBits(address: IpAddress): AddressBits {
  const known = lately.get(address);
  if (known) return known;
  const bits = addressBitsOf(address);
  if (!bits) throw new Error(`Broken promise: ${address} is no canonical address`);
  if (lately.size >= MOST_LATELY) lately.clear();
  lately.set(address, bits);
  return bits;
}

/** The number and length behind a canonical prefix. */
export function prefixBits(prefix: Prefix): PrefixBits {
  const slash = prefix.indexOf('/');
  const { family, bits } = addressBits(prefix.slice(0, slash) as IpAddress);
  return { family, bits, length: Number(prefix.slice(slash + 1)) };
}

export const formatAddress = ({ family, bits }: AddressBits): IpAddress =>
  (family === 4 ? writeIpv4(bits) : writeIpv6(bits)) as IpAddress;

export const formatPrefix = ({ family, bits, length }: PrefixBits): Prefix =>
  `${formatAddress({ family, bits })}/${length}` as Prefix;

/** Whether `outer` holds every address of `inner`. */
export function covers(outer: Prefix, inner: Prefix | IpAddress): boolean {
  const a = prefixBits(outer);
  const b = inner.includes('/')
    ? prefixBits(inner as Prefix)
    : { ...addressBits(inner as IpAddress), length: 128 };
  return a.family === b.family && a.length <= b.length && maskBits(b.bits, a.length, a.family) === a.bits;
}

/** The n-th address of a prefix; 0 is the network address itself. */
export function addressAt(prefix: Prefix, n: number): IpAddress {
  const { family, bits } = prefixBits(prefix);
  return formatAddress({ family, bits: bits + BigInt(n) });
}

/** The first address a host may have: the network address itself only where the prefix is too small to spare it. */
export function firstUsable(prefix: Prefix): IpAddress {
  const { family, length } = prefixBits(prefix);
  return addressAt(prefix, WIDTH[family] - length <= 1 ? 0 : 1);
}

const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
] as Prefix[];
const DOCUMENTATION = [
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '2001:db8::/32',
  '3fff::/20',
] as Prefix[];

/** RFC 1918, carrier-grade NAT (RFC 6598), link-local, loopback and unique local addresses. */
export const isPrivate = (text: IpAddress | Prefix): boolean => PRIVATE.some((range) => covers(range, text));

/** RFC 5737 and RFC 3849. They count as public in example mode (ER-408). */
export const isDocumentation = (text: IpAddress | Prefix): boolean =>
  DOCUMENTATION.some((range) => covers(range, text));

const parsed = <Kind extends string>(
  parse: (text: string) => Result<Kind, string>,
  what: string,
  inJsonSchema: {
    readonly description: string;
    readonly pattern: string;
    readonly examples: readonly string[];
  },
) =>
  v.pipe(
    v.string(t`${what} is text.`),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const result = parse(dataset.value);
      if (!result.ok) addIssue({ message: result.error });
      else if (result.value !== dataset.value)
        addIssue({ message: t`"${shown(dataset.value)}" is written ${result.value}.` });
    }),
    v.metadata(inJsonSchema),
  ) as unknown as v.GenericSchema<string, Kind>;

/** Canonical text only: the editor makes it canonical before it dispatches, so that a file has one form. */
export const ipAddressSchema = parsed<IpAddress>(parseAddress, t`An address`, {
  description: t`An IPv4 address, or an IPv6 address in its canonical form (RFC 5952).`,
  pattern: '^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f:]*:[0-9a-f:.]*)$',
  examples: ['192.0.2.10', '2001:db8::10'],
});
export const prefixSchema = parsed<Prefix>(parsePrefix, t`A prefix`, {
  description: t`A prefix in canonical form (RFC 5952), without bits set behind its length.`,
  pattern: '^([0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}|[0-9a-f:]*:[0-9a-f:.]*/[0-9]{1,3})$',
  examples: ['192.0.2.0/24', '2001:db8::/32'],
});
