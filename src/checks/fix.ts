import type { NodeId, RouteFilterId } from '#model/ids.ts';
import type { Fix } from './check.ts';

/** Sets some fields of a node. */
export const nodeFix = (label: string, id: NodeId, fields: Readonly<Record<string, unknown>>): Fix => ({
  label,
  commands: [{ command: 'node/update', args: { id, fields } }],
});

export const filterFix = (
  label: string,
  id: RouteFilterId,
  fields: Readonly<Record<string, unknown>>,
): Fix => ({ label, commands: [{ command: 'route-filter/update', args: { id, fields } }] });
