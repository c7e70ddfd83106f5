/**
 * What an environment thinks of the address a client comes from.
 *
 * Its IP firewall is asked for every request, whichever way that came. A session bound to a client address ends when the
 * address changes, as it does where a failover leads over another NAT pool.
 *
 * @source ER-373, ER-374, W-27
 */
import { t } from '#base/t.ts';
import { covers, type IpAddress } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Environment } from '#model/kinds/service.ts';
import type { Endpoint } from '#sim/compile/compiled.ts';
import type { HopEnd } from './report.ts';

/** @returns How a request from `source` ends at an environment that refuses it, or null. */
export function refusedByEnvironment(
  document: TopologyDocument,
  { node }: Endpoint,
  source: IpAddress,
): HopEnd | null {
  const allowed = environmentOf(document, node)?.ipFirewall;
  if (!allowed || allowed.some((prefix) => covers(prefix, source))) return null;
  const sentence = t`The IP firewall of ${document.nodes[node]?.name} does not list ${source}.`;
  return { outcome: 'dropped', reason: 'policy', sentence };
}

/** @returns What becomes of sessions that were open before, or null where nothing does. */
export function sessionsEnd(
  document: TopologyDocument,
  to: Endpoint['node'] | null,
  before: readonly IpAddress[],
  now: readonly IpAddress[],
): string | null {
  if (!to || !environmentOf(document, to)?.cookieBinding) return null;
  const changed = now.filter((address) => !before.includes(address));
  if (before.length === 0 || changed.length === 0) return null;
  return t`${document.nodes[to]?.name} binds a session to its client address, which is ${changed.join(' or ')} now: users sign in again.`;
}

function environmentOf(document: TopologyDocument, node: Endpoint['node']): Environment | null {
  const service = document.nodes[node];
  return service?.kind === 'service' ? service.environment : null;
}
