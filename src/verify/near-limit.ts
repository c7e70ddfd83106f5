import type { Network } from '#sim/network/network.ts';

/** Whether some session might count more prefixes than it allows: no more are told than there are. */
export function isNearLimit({ routers, links, lans, hosts, sessions }: Network): boolean {
  const lowest = Math.min(
    ...sessions.flatMap(({ ends }) => ends.map((end) => end.maximumPrefixes?.limit ?? Infinity)),
  );
  if (lowest === Infinity) return false;
  const all = new Set<string>(['0.0.0.0/0', '::/0']);
  for (const { originate, statics, aggregates, stubs, loopbacks } of routers) {
    for (const { prefix } of [...originate, ...statics, ...aggregates, ...stubs]) all.add(prefix);
    for (const prefix of loopbacks) all.add(prefix);
  }
  for (const { aAddresses, bAddresses } of links)
    for (const { subnet } of [...aAddresses, ...bAddresses]) all.add(subnet);
  for (const { addresses } of [...lans.flatMap(({ members }) => members), ...hosts])
    for (const { subnet } of addresses) all.add(subnet);
  return all.size > lowest;
}
