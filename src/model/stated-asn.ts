import type { TopologyDocument } from './document.ts';
import type { TopologyNode } from './kinds/registry.ts';
import type { Asn } from './units.ts';
import { zoneChain } from './zone-chain.ts';

/** The AS a device speaks with, as far as the design says: its own, else that of the nearest zone that has one. */
export const statedAsn = (document: Pick<TopologyDocument, 'zones'>, node: TopologyNode): Asn | null =>
  ('asn' in node ? node.asn : null) ??
  zoneChain(document, node.zone).find(({ asn }) => asn !== null)?.asn ??
  null;
