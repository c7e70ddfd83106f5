/**
 * The blocks that drawn designs take their addresses from. Public ones are documentation ranges, which count as
 * registered in example mode only (ER-408); in production mode the user has to give his own.
 *
 * The split of the public ranges is that of the reference design: 192.0.2.0/24 is used on ExpressRoute, 203.0.113.0/24
 * on the internet side, 198.51.100.0/24 stands in for Microsoft.
 *
 * @source RFC 1918, RFC 5737, ER-105, ER-106, ER-408
 */
import { type IpAddress, type Prefix, prefixBits } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import { freePrefix } from './free-prefix.ts';
import { takenSpace } from './taken-space.ts';

interface Block {
  readonly within: Prefix;
  readonly start: IpAddress;
  readonly length: number;
  readonly public: boolean;
}

const block = (within: string, start: string, length: number, scope: 'public' | 'private'): Block => ({
  within: within as Prefix,
  start: start as IpAddress,
  length,
  public: scope === 'public',
});

const BLOCKS = {
  users: block('10.0.0.0/8', '10.1.0.0', 16, 'private'),
  server: block('10.0.0.0/8', '10.200.0.0', 24, 'private'),
  vnet: block('10.0.0.0/8', '10.100.0.0', 16, 'private'),
  privatePeering: block('172.16.0.0/16', '172.16.0.0', 29, 'private'),
  microsoftPeering: block('192.0.2.0/24', '192.0.2.0', 29, 'public'),
  expressRoutePool: block('192.0.2.0/24', '192.0.2.64', 28, 'public'),
  internetPool: block('203.0.113.0/24', '203.0.113.0', 28, 'public'),
  home: block('203.0.113.0/24', '203.0.113.128', 28, 'public'),
  regionalService: block('198.51.100.0/24', '198.51.100.0', 27, 'public'),
  globalService: block('198.51.100.0/24', '198.51.100.96', 28, 'public'),
} as const;

/**
 * Free space for a purpose.
 *
 * @param besides - Given away already, though not in the document yet.
 * @returns Null when there is none left, or when it must be public and the design is not an example.
 */
export function allot(
  document: TopologyDocument,
  purpose: keyof typeof BLOCKS,
  besides: readonly Prefix[] = [],
): Prefix | null {
  const { within, start, length, public: needsExample } = BLOCKS[purpose];
  if (needsExample && document.settings.mode !== 'example') return null;
  return freePrefix(within, length, [...takenSpace(document), ...besides.map(prefixBits)], start);
}
