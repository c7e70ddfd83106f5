import { covers, type IpAddress, isPrivate } from '#model/addresses.ts';
import type { AddressSet } from '#model/translation.ts';

export function inSet(set: AddressSet, address: IpAddress): boolean {
  if (set === 'any') return true;
  if (set === 'private') return isPrivate(address);
  if (set === 'public') return !isPrivate(address);
  return set.some((prefix) => covers(prefix, address));
}
