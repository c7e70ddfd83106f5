import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import type { Zone } from '#model/zone.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { NameField } from '../fields/value-fields.tsx';
import { OWNER_WORDS, ZONE_WORDS } from '../words.ts';
import { DeleteSection } from './delete-section.tsx';
import { FailureSection } from './failure-section.tsx';
import { ZoneForm } from './forms/zone-form.tsx';
import { PageHead } from './page-head.tsx';

export function ZonePage({ zone }: { readonly zone: Zone }) {
  const actions = useActions();
  const inside = useEditor(
    (state) => Object.values(state.document.nodes).filter((node) => node.zone === zone.id).length,
  );
  return (
    <>
      <PageHead
        kind={ZONE_WORDS[zone.kind]}
        about={t`${OWNER_WORDS[zone.owner]} · ${counted(inside, { one: '# thing', other: '# things' })} in it`}
      >
        <NameField
          label={t`Name`}
          path="name"
          value={zone.name}
          commit={(name) => actions.changeZone(zone.id, { name })}
        />
      </PageHead>
      <ZoneForm value={zone} change={(patch) => actions.changeZone(zone.id, patch)} />
      <FailureSection
        things={[{ target: { type: 'zone', zone: zone.id }, name: t`${zone.name} and all in it` }]}
      />
      <DeleteSection ids={[zone.id]} name={zone.name} />
    </>
  );
}
