import type { NodeOf } from '#model/kinds/registry.ts';
import type { Part } from './circuit-path.ts';

/** The routing instance of a peering on one edge router: peerings are separate routing domains (ER-011). */
export const edgeRouter = (peering: NodeOf<'peering'>, part: Part): string => `${peering.id}.${part}`;
