import { covers, type IpAddress } from '#model/addresses.ts';
import type { Compiled, Endpoint } from '#sim/compile/compiled.ts';

/** The machine, service or container that has an address. */
export const endpointAt = ({ endpoints, delegated }: Compiled, address: IpAddress): Endpoint | undefined =>
  endpoints.get(address) ?? delegated.find(({ prefix }) => covers(prefix, address))?.endpoint;
