/**
 * Global Reach: iBGP between the private sides of two circuits, over Microsoft's backbone.
 *
 * The sessions pass on nothing they heard from each other, so two joins do not make a third (ER-306). A join that the
 * rules forbid does not come up, and a notice says why.
 *
 * @source ER-018, ER-148, ER-305 to ER-309, W-16
 */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { backboneSession } from '#sim/compile/backbone-session.ts';
import { backboneWire } from '#sim/compile/backbone-wire.ts';
import type { Draft } from '#sim/compile/draft.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import { nodesOf } from '#sim/compile/nodes-of.ts';
import { defaultSessionEnd } from '#sim/network/network.ts';
import { PARTS } from './circuit-path.ts';
import { edgeRouter } from './edge-router.ts';
import { circuitAt, globalReachLinks } from './joined-circuits.ts';

interface Side {
  readonly circuit: NodeOf<'circuit'>;
  readonly peering: NodeOf<'peering'> | undefined;
}

export function addGlobalReach(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  failed: FailedParts,
): void {
  for (const link of globalReachLinks(document)) {
    const [one, other] = link.ends.map((end) => sideOf(document, end));
    if (!one || !other) {
      draft.note(t`Global Reach joins two circuits, and one of its ends is none.`, [link.id]);
      continue;
    }
    const refusal = refused(one, other, catalogue);
    if (refusal || !one.peering || !other.peering) {
      draft.note(refusal ?? t`Global Reach needs a private peering on both circuits.`, [
        link.id,
        one.circuit.id,
        other.circuit.id,
      ]);
      continue;
    }
    const over = { type: 'link', link: link.id } as const;
    // Capped by the smaller circuit; what else runs over the two is counted on their own links (ER-308).
    const meters = [
      { key: link.id, over, mbps: Math.min(one.circuit.mbps, other.circuit.mbps) as typeof one.circuit.mbps },
    ];
    const up =
      !failed.links.has(link.id) && [one, other].every(({ circuit }) => !failed.nodes.has(circuit.id));
    for (const near of PARTS) {
      for (const far of PARTS) {
        const name = `${link.id}.${near}.${far}`;
        const [a, b] = [edgeRouter(one.peering, near), edgeRouter(other.peering, far)];
        draft.addWire(backboneWire(name, a, b, 'microsoft-private', over, meters), { up });
        for (const family of draft.families) {
          draft.addSession(
            backboneSession(name, family, [
              { ...defaultSessionEnd, router: a, nextHopSelf: 'ebgp-learned' },
              { ...defaultSessionEnd, router: b, nextHopSelf: 'ebgp-learned' },
            ]),
            null,
          );
        }
      }
    }
  }
}

function sideOf(document: TopologyDocument, end: NodeId): Side | null {
  const circuit = circuitAt(document, end);
  if (!circuit) return null;
  const peering = nodesOf(document, 'peering').find(
    (each) => each.circuit === circuit.id && each.type === 'private',
  );
  return { circuit, peering };
}

/** @returns Why two circuits cannot be joined, or null. @source ER-305, ER-307 */
function refused({ circuit: one }: Side, { circuit: other }: Side, catalogue: Catalogue): string | null {
  const between = t`Global Reach between ${one.name} and ${other.name} does not come up`;
  for (const circuit of [one, other]) {
    if (circuit.sku === 'Local') return t`${between}: ${circuit.name} is Local. Make it Standard or Premium.`;
  }
  if (one.locations[0] === other.locations[0]) {
    return t`${between}: both land in the same peering location. Choose another for one of them.`;
  }
  const [here, there] = [one, other].map(({ locations }) =>
    catalogue.geopoliticalRegionOfLocation(locations[0]),
  );
  const standard = [one, other].filter(({ sku }) => sku !== 'Premium').map(({ name }) => name);
  if (here && there && here !== there && standard.length > 0) {
    return standard.length > 1
      ? t`${between}: one is in ${here}, the other in ${there}, and ${listed(standard)} are not Premium.`
      : t`${between}: one is in ${here}, the other in ${there}, and ${listed(standard)} is not Premium.`;
  }
  return null;
}
