/**
 * The size of each kind on the canvas. Fixed, so that columns align and nothing has to be measured.
 */
import type { NodeKindName } from '#model/kinds/registry.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const card: Size = { width: 136, height: 56 };

export const nodeSize: Readonly<Record<NodeKindName, Size>> = {
  host: card,
  router: card,
  firewall: card,
  provider: card,
  circuit: { width: 240, height: 104 },
  peering: { width: 144, height: 56 },
  internet: card,
  vnet: card,
  gateway: card,
  vm: card,
  service: card,
};

/** Of a zone whose size the document does not give. */
export const zoneSize: Size = { width: 320, height: 240 };
