import { covers, type Prefix, prefixBits } from '#model/addresses.ts';
import { lengthsOf } from '#sim/bgp/policy/compile-policy.ts';
import type { Network, RoutePolicy, SessionEnd } from '#sim/network/network.ts';

/**
 * Whether some session might count more prefixes than it allows, whatever routes there are: no more are accepted than the
 * policies of its two ends could let through of all that the network has.
 */
export function isNearLimit(network: Network): boolean {
  const known = nearOnes.get(network);
  if (known !== undefined) return known;
  const limited = network.sessions.filter(({ ends }) => ends.some((end) => end.maximumPrefixes !== null));
  const prefixes = limited.length > 0 ? prefixesOf(network) : { 4: [], 6: [] };
  const isNear = limited.some(
    ({ family, ends: [a, b] }) => isOver(prefixes[family], a, b) || isOver(prefixes[family], b, a),
  );
  nearOnes.set(network, isNear);
  return isNear;
}

const nearOnes = new WeakMap<Network, boolean>();

function isOver(prefixes: readonly Prefix[], receiver: SessionEnd, sender: SessionEnd): boolean {
  const limit = receiver.maximumPrefixes?.limit ?? Number.POSITIVE_INFINITY;
  if (prefixes.length <= limit) return false;
  let passing = 0;
  for (const prefix of prefixes) {
    // A default route that is made up for the neighbour asks no policy on its way out.
    const isMadeUp = sender.defaultOriginate && prefix.endsWith('/0');
    if (!isMadeUp && !mayPass(sender.exportPolicy, prefix)) continue;
    if (mayPass(receiver.importPolicy, prefix)) passing++;
    if (passing > limit) return true;
  }
  return false;
}

/** Whether some route to a prefix could get through a policy. Of a rule that asks for more than the prefix, both may be. */
function mayPass(policy: RoutePolicy | null, prefix: Prefix): boolean {
  if (!policy) return true;
  for (const { action, match } of policy.rules) {
    const { prefixes, ...others } = match;
    if (prefixes && !prefixes.some((rule) => isOn(rule, prefix))) continue;
    if (action === 'permit') return true;
    if (Object.keys(others).length === 0) return false;
  }
  return policy.default === 'permit';
}

function isOn(rule: Parameters<typeof lengthsOf>[0], prefix: Prefix): boolean {
  const { from, to } = lengthsOf(rule);
  const { length } = prefixBits(prefix);
  return length >= from && length <= to && covers(rule.prefix, prefix);
}

/** All that routers could tell each other of, by family. */
function prefixesOf({ routers, links, lans, hosts }: Network): Readonly<Record<4 | 6, readonly Prefix[]>> {
  const all = new Set<Prefix>(['0.0.0.0/0' as Prefix, '::/0' as Prefix]);
  for (const { originate, statics, aggregates, stubs, loopbacks } of routers) {
    for (const { prefix } of [...originate, ...statics, ...aggregates, ...stubs]) all.add(prefix);
    for (const prefix of loopbacks) all.add(prefix);
  }
  for (const { aAddresses, bAddresses } of links)
    for (const { subnet } of [...aAddresses, ...bAddresses]) all.add(subnet);
  for (const { addresses } of [...lans.flatMap(({ members }) => members), ...hosts])
    for (const { subnet } of addresses) all.add(subnet);
  const isIpv6 = (prefix: Prefix) => prefix.includes(':');
  return { 4: [...all].filter((prefix) => !isIpv6(prefix)), 6: [...all].filter(isIpv6) };
}
