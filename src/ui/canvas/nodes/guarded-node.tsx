/** What cannot be drawn stays in its place as a grey box with its name, and takes nothing else with it. */

import { type ComponentType, memo } from 'react';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import { Boundary } from '#ui/components/boundary.tsx';
import { useEditor } from '#ui/use-editor.tsx';

export function guarded<Props extends { readonly id: string }>(Part: ComponentType<Props>) {
  return memo(function GuardedNode(props: Props) {
    // Another state of the same thing may be one that can be drawn.
    const thing = useEditor(
      ({ document }) => document.nodes[props.id as never] ?? document.zones[props.id as never],
    );
    return (
      <Boundary of={thing} instead={() => <BrokenNode id={props.id} />}>
        <Part {...props} />
      </Boundary>
    );
  });
}

function BrokenNode({ id }: { readonly id: string }) {
  const name = useEditor((state) => elementName(state.document, id));
  return (
    <div className="thing card broken-node">
      <span className="name-block">
        <strong>{name}</strong>
        <span className="figures">{t`cannot be drawn`}</span>
      </span>
    </div>
  );
}
