import { ipv4Word, ipv6Words } from '#sim/lookup/address-words.ts';
import { buildIpv4Table, findIpv4, findIpv4Batch } from '#sim/lookup/ipv4-table.ts';
import { buildIpv6Ranges, findIpv6 } from '#sim/lookup/ipv6-ranges.ts';

/** What the look-up benchmark measures of ours. */
export const ours = {
  ipv4Word,
  ipv6Words,
  buildIpv4Table,
  findIpv4,
  findIpv4Batch,
  buildIpv6Ranges,
  findIpv6,
};
