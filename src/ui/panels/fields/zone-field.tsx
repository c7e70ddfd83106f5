import { useMemo } from 'react';
import { t } from '#base/t.ts';
import type { ZoneId } from '#model/ids.ts';
import { type Choice, SelectField } from '#ui/components/form/select-field.tsx';
import { useEditor } from '#ui/use-editor.tsx';

interface ZoneFieldProps {
  readonly label: string;
  readonly value: ZoneId | null;
  readonly mixed?: boolean;
  readonly none?: string;
  /** A zone that cannot be chosen: nothing stands in itself. */
  readonly but?: ZoneId;
  readonly commit: (value: ZoneId | null) => string | null;
  readonly hint?: string;
}

export function ZoneField({ none = t`None`, but, ...rest }: ZoneFieldProps) {
  const zones = useEditor((state) => state.document.zones);
  const choices = useMemo<readonly Choice<ZoneId | null>[]>(
    () => [
      { value: null, label: none },
      ...Object.values(zones)
        .filter((zone) => zone.id !== but)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map((zone) => ({ value: zone.id, label: zone.name })),
    ],
    [zones, none, but],
  );
  return <SelectField<ZoneId | null> {...rest} choices={choices} />;
}
