/**
 * What works, but worse: packets that get lost, arrive later, or do not fit.
 *
 * A device, and a link of a circuit at Microsoft's end, is met at its hop; a cable on the way between two hops. A rate
 * holds for every cable of a device on its own. What happens to a peering happens to the circuit it runs over.
 */
import type { TopologyDocument } from '#model/document.ts';
import type { Failure, FailureTarget } from '#model/failure.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import type { Parts } from './failed-parts.ts';

export interface Impairment {
  readonly loss: number;
  readonly delayMs: number;
  readonly mbps: number | null;
}

export interface Impairments {
  /** Whether anything is impaired at all. */
  readonly any: boolean;
  atNode(node: NodeId, part: 'primary' | 'secondary' | null): Impairment | undefined;
  onLink(link: LinkId): Impairment | undefined;
}

export const NO_IMPAIRMENTS: Impairments = {
  any: false,
  atNode: () => undefined,
  onLink: () => undefined,
};

const SOUND: Impairment = { loss: 0, delayMs: 0, mbps: null };

export function impairmentsOf(
  document: TopologyDocument,
  failures: readonly Failure[],
  partsOf: (of: FailureTarget) => Parts,
): Impairments {
  const found = new Map<string, Impairment>();
  for (const { of, effect } of failures) {
    if (effect?.type !== 'loss' && effect?.type !== 'delay' && effect?.type !== 'rate') continue;
    const parts = partsOf(of);
    for (const part of [...parts.nodes, ...parts.links, ...parts.halves]) {
      const key = carrierOf(document, part);
      found.set(key, worse(found.get(key) ?? SOUND, effect));
    }
  }
  if (found.size === 0) return NO_IMPAIRMENTS;
  const both = (...keys: readonly string[]) =>
    keys.flatMap((key) => found.get(key) ?? []).reduce<Impairment | undefined>(together, undefined);
  return {
    any: true,
    atNode: (node, part) => both(node, ...(part ? [`${node}.${part}`] : [])),
    onLink: (link) => found.get(link),
  };
}

/** A session of a peering is carried by the link of its circuit. */
function carrierOf(document: TopologyDocument, part: string): string {
  const [, id = part, half = ''] = /^(.*?)(\.(?:primary|secondary))?$/.exec(part) ?? [];
  const node = document.nodes[id as NodeId];
  return node?.kind === 'peering' ? `${node.circuit}${half}` : part;
}

function worse(now: Impairment, effect: NonNullable<Failure['effect']>): Impairment {
  switch (effect.type) {
    case 'loss':
      return together(now, { ...SOUND, loss: effect.percent / 100 });
    case 'delay':
      return together(now, { ...SOUND, delayMs: effect.ms });
    case 'rate':
      return together(now, { ...SOUND, mbps: effect.mbps });
    default:
      return now;
  }
}

/** Losses follow one another, delays add up, and the narrowest counts. */
function together(one: Impairment | undefined, other: Impairment): Impairment {
  if (!one) return other;
  return {
    loss: 1 - (1 - one.loss) * (1 - other.loss),
    delayMs: one.delayMs + other.delayMs,
    mbps:
      one.mbps === null || other.mbps === null ? (one.mbps ?? other.mbps) : Math.min(one.mbps, other.mbps),
  };
}
