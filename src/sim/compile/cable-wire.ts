import type { TopologyDocument } from '#model/document.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { Cable } from '#model/link.ts';
import { ownerOf } from '#model/owner-of.ts';
import type { Medium } from '#sim/report/report.ts';
import type { Wire } from './compiled.ts';

/** A cable as packets meet it: whose it is, and how private. */
export function cableWire(document: TopologyDocument, cable: Cable): Wire {
  const [from, to] = cable.ends;
  const owners = cable.ends.map((end) => ownerOf(document, document.nodes[end] as never)) as [Owner, Owner];
  const medium: Medium =
    cable.kind === 'internet'
      ? 'public-internet'
      : cable.kind === 'ipsec'
        ? 'ipsec-over-internet'
        : owners.includes('provider')
          ? 'provider-private'
          : 'customer-private';
  const owner: Owner =
    cable.kind === 'internet' || cable.kind === 'ipsec'
      ? 'internet'
      : owners.includes('provider')
        ? 'provider'
        : owners[0];
  const over = { type: 'link', link: cable.id } as const;
  return {
    link: cable.id,
    a: from,
    b: to,
    between: [],
    kind:
      cable.kind === 'internet'
        ? ('internet' as const)
        : cable.kind === 'ipsec'
          ? ('ipsec' as const)
          : ('interior' as const),
    segments: [
      {
        owner,
        medium,
        over,
        cables: [cable.id],
        delayMs: cable.delayMs,
        meters: [{ key: cable.id, over, mbps: cable.mbps }],
      },
    ],
  };
}
