/**
 * What an ExpressRoute gateway carries at most, over all its connections together.
 *
 * FastPath takes packets from the premises to the machines past it, and none the other way. Where the gateway's size has
 * no FastPath, they go through it all the same.
 *
 * Assumption: the rate of a gateway holds in each direction, like that of its circuit.
 *
 * @source ER-019, ER-294, ER-296, ER-298
 */
import { gatewayLimits } from '#catalogue/limits.ts';
import type { GatewayNode, GatewaySku } from '#model/kinds/gateway.ts';
import type { Connection } from '#model/link.ts';
import type { Meter } from '#sim/compile/compiled.ts';

const WITH_FAST_PATH: readonly GatewaySku[] = ['UltraPerformance', 'ErGw3Az'];

/** For a wire from the Microsoft edge to the gateway. */
export function gatewayMeters(gateway: GatewayNode, { fastPath }: Connection): readonly Meter[] {
  const limits = gatewayLimits(gateway.sku, gateway.scaleUnits);
  if (!limits) return [];
  const meter: Meter = {
    key: gateway.id,
    over: { type: 'gateway', gateway: gateway.id },
    mbps: limits.mbps,
  };
  return [fastPath && WITH_FAST_PATH.includes(gateway.sku) ? { ...meter, only: 'from-b' } : meter];
}
