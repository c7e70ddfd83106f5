import type { Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { Community } from '#model/units.ts';
import type { RoutePolicy, RouteRule } from '#sim/network/network.ts';
import type { Part } from './circuit-path.ts';
import { isDrained } from './drain.ts';

/** Customer routes stay inside Microsoft: to no other circuit, not to the internet (ER-148, RFC 1997). */
const NO_EXPORT = '65535:65281' as Community;
/** Microsoft prefers ExpressRoute to the internet for the same prefix (ER-169). */
const PREFERENCE_EXPRESSROUTE = 200;
const PREFERENCE_DRAINED = 190;

/**
 * What Microsoft accepts on Microsoft peering: declared public prefixes. Default and private routes are refused and the
 * session stays up (Assumption: U-13). The customer's communities are ignored, private AS numbers stripped.
 *
 * @source ER-125, ER-130, ER-133, ER-134, ER-171
 */
export function admission(
  document: TopologyDocument,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
): RoutePolicy {
  const drained = isDrained(document, circuit, part);
  const exampleMode = document.settings.mode === 'example';
  const deny = (prefix: string, le: number): RouteRule => ({
    action: 'deny',
    match: { prefixes: [{ prefix: prefix as Prefix, le }] },
    set: {},
  });
  const refused = [
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '100.64.0.0/10',
    ...(exampleMode ? [] : ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24']),
  ];
  const refused6 = ['fc00::/7', ...(exampleMode ? [] : ['2001:db8::/32'])];
  const exact = (prefix: string): RouteRule => ({
    action: 'deny',
    match: { prefixes: [{ prefix: prefix as Prefix }] },
    set: {},
  });
  return {
    name: `${peering.id} admission`,
    rules: [
      exact('0.0.0.0/0'),
      exact('::/0'),
      ...refused.map((prefix) => deny(prefix, 32)),
      ...refused6.map((prefix) => deny(prefix, 128)),
      ...peering.declaredPrefixes.map(
        (prefix): RouteRule => ({
          action: 'permit',
          match: { prefixes: [{ prefix, le: prefix.includes(':') ? 128 : 32 }] },
          set: {
            localPreference: drained ? PREFERENCE_DRAINED : PREFERENCE_EXPRESSROUTE,
            communities: [NO_EXPORT],
            removePrivateAs: true,
            med: 0,
          },
        }),
      ),
    ],
    default: 'deny',
  };
}
