import { PencilLine } from 'lucide-react';
import { t } from '#base/t.ts';
import type { FieldRef } from '#sim/report/why.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { fieldName } from './field-labels.ts';
import { revealField } from './reveal-field.ts';
import './why.css';

/** To the field that decides it. */
export function FieldLink({ field }: { readonly field: FieldRef }) {
  const store = useEditorStore();
  const name = fieldName(field.path);
  const of = useEditor(
    ({ document }) =>
      document.nodes[field.element as never]?.name ?? document.zones[field.element as never]?.name ?? '',
  );
  return (
    <button
      type="button"
      className="why-field"
      title={of ? t`Change “${name}” of ${of}` : t`Change “${name}”`}
      onClick={() => revealField(store, field)}
    >
      <PencilLine aria-hidden size={12} />
      <span aria-hidden>{name}</span>
      <span className="sr-only">{of ? t`${name} of ${of}, change it` : t`${name}, change it`}</span>
    </button>
  );
}
