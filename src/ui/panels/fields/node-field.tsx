import type { NodeId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { SelectField } from '#ui/components/form/select-field.tsx';
import { useNodeChoices } from './node-choices.ts';

interface NodeFieldProps {
  readonly label: string;
  readonly kinds: readonly TopologyNode['kind'][];
  readonly value: NodeId;
  readonly commit: (value: NodeId) => string | null;
  readonly hint?: string;
}

/** One node of the design. */
export function NodeField({ kinds, ...rest }: NodeFieldProps) {
  return <SelectField {...rest} choices={useNodeChoices(kinds)} />;
}

interface OptionalNodeFieldProps extends Omit<NodeFieldProps, 'value' | 'commit'> {
  readonly value: NodeId | null;
  readonly none: string;
  readonly commit: (value: NodeId | null) => string | null;
}

/** One node of the design, or `none` in the words of the caller. */
export function OptionalNodeField({ kinds, none, ...rest }: OptionalNodeFieldProps) {
  const choices = useNodeChoices(kinds);
  return <SelectField<NodeId | null> {...rest} choices={[{ value: null, label: none }, ...choices]} />;
}
