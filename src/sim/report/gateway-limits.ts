/**
 * Gateways that are taught more routes than they can learn. What then becomes of traffic is not documented, so it is
 * said and not simulated.
 *
 * @source ER-294, ER-295, W-28
 */
import { number } from '#base/number.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { gatewayLimits } from '#catalogue/limits.ts';
import type { TopologyDocument } from '#model/document.ts';
import { nodesOf } from '#sim/compile/nodes-of.ts';
import type { Situation } from '#sim/trace/situation.ts';
import type { Notice } from './report.ts';

export function gatewayNotices(document: TopologyDocument, { state }: Situation): readonly Notice[] {
  return nodesOf(document, 'gateway').flatMap((gateway): readonly Notice[] => {
    const vnet = document.nodes[gateway.vnet];
    const limit = gatewayLimits(gateway.sku, gateway.scaleUnits)?.routes;
    if (limit === undefined || vnet?.kind !== 'vnet') return [];
    const own = new Set<string>([...vnet.spaces, ...gateway.summaries]);
    const learned = state.bgpPrefixes(gateway.id).filter((prefix) => !own.has(prefix)).length;
    if (learned <= limit) return [];
    const message = t`${gateway.name} learns ${plural(learned, { one: '# route', other: '# routes' })}, and its size allows ${number(limit)}. Announce fewer, or choose a larger one.`;
    return [{ message, about: [gateway.id, gateway.vnet] }];
  });
}
