import { t } from '#base/t.ts';
import type { NodeBase } from '#model/kinds/kind.ts';
import { NotesField } from '../../fields/value-fields.tsx';
import { ZoneField } from '../../fields/zone-field.tsx';
import type { FormProps } from '../form-props.ts';

/** What every node has besides its name: where it stands, and notes. */
export function NodeAbout({ value, change }: FormProps<NodeBase>) {
  return (
    <>
      <ZoneField
        label={t`Zone`}
        value={value.zone}
        commit={(zone) => change({ zone })}
        hint={t`Says who owns it and where it is.`}
      />
      <NotesField label={t`Notes`} path="notes" value={value.notes} commit={(notes) => change({ notes })} />
    </>
  );
}
