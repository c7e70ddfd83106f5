import type { TopologyDocument } from '#model/document.ts';
import type { ZoneId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { zoneChain } from '#model/zone-chain.ts';

/** The site it stands in: the outermost zone of kind `site`, or null outside of all. */
export const siteOf = (document: TopologyDocument, node: TopologyNode): ZoneId | null =>
  zoneChain(document, node.zone).findLast((zone) => zone.kind === 'site')?.id ?? null;
