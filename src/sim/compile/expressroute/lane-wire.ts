import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { ownerOf } from '#model/owner-of.ts';
import type { Wire, WireSegment } from '#sim/compile/compiled.ts';
import { placeOf } from '#sim/compile/devices.ts';
import { whereabouts } from '#sim/compile/surroundings.ts';
import type { CircuitPath, Part } from './circuit-path.ts';
import { edgeRouter } from './edge-router.ts';

/** From the customer's edge to the MSEE, over one link of the circuit: one of the two lanes that are drawn. */
export function laneWire(
  document: TopologyDocument,
  catalogue: Catalogue,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
  path: CircuitPath,
): Wire {
  const over = { type: 'circuit', circuit: circuit.id, part } as const;
  const lane = { key: `${circuit.id}.${part}`, over, mbps: circuit.mbps };
  // With ExpressRoute Direct the customer's own cross-connect is in the path, and no provider (ER-015).
  const carrier = path.provider || circuit.connectivity !== 'direct' ? 'provider' : 'customer';
  const segment = (
    segmentOver: WireSegment['over'],
    cable: CircuitPath['crossConnect'] | null,
    meters: WireSegment['meters'],
  ): WireSegment => ({
    owner: carrier,
    medium: 'provider-private',
    over: segmentOver,
    cables: cable ? [cable.id] : [],
    delayMs: cable?.delayMs ?? null,
    meters: [
      ...(cable
        ? [{ key: cable.id, over: { type: 'link', link: cable.id } as const, mbps: cable.mbps }]
        : []),
      ...meters,
    ],
  });
  const toCircuit = segment(over, path.crossConnect, [lane]);
  return {
    link: `${peering.id}.${part}.link`,
    a: path.router,
    b: edgeRouter(peering, part),
    kind: 'expressroute',
    between: path.provider
      ? [
          {
            place: placeOf(path.provider, 'provider'),
            owner: ownerOf(document, path.provider),
            at: whereabouts(document, path.provider, catalogue),
          },
        ]
      : [],
    segments: path.lastMile
      ? [segment({ type: 'link', link: path.lastMile.id }, path.lastMile, []), toCircuit]
      : [toCircuit],
  };
}
