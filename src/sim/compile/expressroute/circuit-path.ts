/** The way from a customer's edge over the provider to one link of a circuit, as drawn. @source ER-006 to ER-010 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { Cable } from '#model/link.ts';
import { cablesOf } from '#sim/compile/cables-of.ts';
import { type FailedParts, half } from '#sim/compile/failed-parts.ts';

export const PARTS = ['primary', 'secondary'] as const;
export type Part = (typeof PARTS)[number];

export interface CircuitPath {
  /** The BGP neighbour of the MSEE: the customer's router, or a managed provider's edge. */
  readonly router: NodeId;
  /** A layer-2 provider on the way. */
  readonly provider: NodeOf<'provider'> | null;
  /** From the router to the provider; null when the router is on the circuit. */
  readonly lastMile: Cable | null;
  /** To the circuit. */
  readonly crossConnect: Cable;
  /** All on it is in order. */
  readonly up: boolean;
}

/** @returns The path, or why there is none, in words. */
export function circuitPath(
  document: TopologyDocument,
  circuit: NodeOf<'circuit'>,
  part: Part,
  failed: FailedParts,
): CircuitPath | string {
  const serves = (cable: Cable) => cable.lane === part || cable.lane === 'both';
  const own = (a: Cable, b: Cable) => Number(b.lane === part) - Number(a.lane === part);
  const other = (cable: Cable, end: NodeId) => (cable.ends[0] === end ? cable.ends[1] : cable.ends[0]);
  const cables = cablesOf(document);
  const alive = (cable: Cable) =>
    !failed.links.has(cable.id) && cable.ends.every((end) => !failed.nodes.has(end));
  const edge = circuit.links[part === 'primary' ? 0 : 1].customerEdge;
  const laneUp = !failed.nodes.has(circuit.id) && !failed.halves.has(half(circuit.id, part));

  const candidates: CircuitPath[] = [];
  for (const crossConnect of cables
    .filter((cable) => cable.ends.includes(circuit.id) && serves(cable))
    .sort(own)) {
    const neighbour = document.nodes[other(crossConnect, circuit.id)];
    const isEdge =
      neighbour?.kind === 'router' || neighbour?.kind === 'firewall'
        ? edge === null || edge === neighbour.id
        : neighbour?.kind === 'provider' && neighbour.layer === 3;
    if (neighbour && isEdge) {
      candidates.push({
        router: neighbour.id,
        provider: null,
        lastMile: null,
        crossConnect,
        up: laneUp && alive(crossConnect),
      });
    } else if (neighbour?.kind === 'provider') {
      for (const lastMile of cables
        .filter((cable) => cable.ends.includes(neighbour.id) && cable !== crossConnect && serves(cable))
        .sort(own)) {
        const router = document.nodes[other(lastMile, neighbour.id)];
        if (router?.kind !== 'router' && router?.kind !== 'firewall') continue;
        if (edge !== null && edge !== router.id) continue;
        candidates.push({
          router: router.id,
          provider: neighbour,
          lastMile,
          crossConnect,
          up: laneUp && alive(crossConnect) && alive(lastMile),
        });
      }
    }
  }
  const path = candidates.find((candidate) => candidate.up) ?? candidates[0];
  if (path) return path;
  const edgeName = edge ? (document.nodes[edge]?.name ?? edge) : null;
  if (!cables.some((cable) => cable.ends.includes(circuit.id) && serves(cable)))
    return t`the ${part} link of ${circuit.name} is connected to no provider or router`;
  return edgeName
    ? t`no cable leads from ${edgeName} to the ${part} link of ${circuit.name}`
    : t`no router of yours ends the ${part} link of ${circuit.name}`;
}
