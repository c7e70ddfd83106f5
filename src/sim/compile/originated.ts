import type { Prefix } from '#model/addresses.ts';
import type { Origination } from '#sim/network/network.ts';

/** A prefix that a router announces as its own, with nothing said about it but what is given. */
export const originated = (
  prefix: Prefix,
  given: Pick<Origination, 'deliver' | 'importCheck'> & Partial<Origination>,
): Origination => ({
  prefix,
  origin: 'igp',
  med: null,
  communities: [],
  largeCommunities: [],
  ...given,
});
