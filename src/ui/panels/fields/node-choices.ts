/** The nodes of the design as choices of a select, sorted by name. */
import { useMemo } from 'react';
import type { NodeId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { Choice } from '#ui/components/form/select-field.tsx';
import { useEditor } from '#ui/use-editor.tsx';

type Kind = TopologyNode['kind'];

/** Whatever a flow can start or end at. */
export const ENDPOINT_KINDS: readonly Kind[] = ['host', 'service', 'vm'];

export function useNodeChoices(kinds: readonly Kind[]): readonly Choice<NodeId>[] {
  const nodes = useEditor((state) => state.document.nodes);
  return useMemo(
    () =>
      (Object.values(nodes) as TopologyNode[])
        .filter((node) => kinds.includes(node.kind))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
        .map((node) => ({ value: node.id, label: node.name })),
    [nodes, kinds],
  );
}
