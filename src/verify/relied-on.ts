import { addressBits, type IpAddress, type Prefix, prefixBits } from '#model/addresses.ts';
import type { Network } from '#sim/network/network.ts';

interface Use {
  readonly bits: bigint;
  readonly router: string | null;
  readonly link: string | null;
}

/** Every address that a route can have as next hop or a session as its end, in order. */
export class ReliedOn {
  private readonly uses: Readonly<Record<4 | 6, Use[]>> = { 4: [], 6: [] };

  constructor({ routers, links, lans, hosts, sessions }: Network) {
    for (const { name, loopbacks, statics } of routers) {
      for (const loopback of loopbacks) this.add(loopback.slice(0, loopback.indexOf('/')), name, null);
      for (const { via } of statics) if (via !== null) this.add(via, name, null);
    }
    for (const { name, aAddresses, bAddresses } of links)
      for (const { address } of [...aAddresses, ...bAddresses]) this.add(address, null, name);
    for (const { addresses } of [...lans.flatMap(({ members }) => members), ...hosts])
      for (const { address } of addresses) this.add(address, null, null);
    for (const { gateways } of hosts) for (const gateway of gateways) this.add(gateway, null, null);
    for (const { importPolicy, exportPolicy } of sessions.flatMap(({ ends }) => ends)) {
      for (const { set } of [...(importPolicy?.rules ?? []), ...(exportPolicy?.rules ?? [])])
        if (set.nextHop !== undefined) this.add(set.nextHop, null, null);
    }
    for (const family of [4, 6] as const)
      this.uses[family].sort((a, b) => (a.bits < b.bits ? -1 : a.bits > b.bits ? 1 : 0));
  }

  private add(address: string, router: string | null, link: string | null): void {
    const { family, bits } = addressBits(address as IpAddress);
    this.uses[family].push({ bits, router, link });
  }

  /** Whether any has an address there; but for this router, and the ends of this link. */
  isIn(prefix: Prefix, router: string | null = null, link: string | null = null): boolean {
    const { family, bits, length } = prefixBits(prefix);
    const uses = this.uses[family];
    const end = bits + (1n << BigInt((family === 4 ? 32 : 128) - length));
    let low = 0;
    let high = uses.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((uses[middle] as Use).bits < bits) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < uses.length && (uses[at] as Use).bits < end; at++) {
      const use = uses[at] as Use;
      if ((router === null || use.router !== router) && (link === null || use.link !== link)) return true;
    }
    return false;
  }
}
