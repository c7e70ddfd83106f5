import { t } from '#base/t.ts';
import { ZONE_KINDS, type Zone } from '#model/zone.ts';
import { More, Pair, Section } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { TextField } from '#ui/components/form/text-field.tsx';
import { placeIds } from '../../fields/catalogue-choices.ts';
import { parsePlace, placeText } from '../../fields/parse-addresses.ts';
import { optional } from '../../fields/parse-checked.ts';
import { NotesField, OptionalAsnField } from '../../fields/value-fields.tsx';
import { ZoneField } from '../../fields/zone-field.tsx';
import { OWNER_WORDS, ZONE_WORDS } from '../../words.ts';
import type { FormProps } from '../form-props.ts';

const KINDS = ZONE_KINDS.map((kind) => ({ value: kind, label: ZONE_WORDS[kind] }));
const parseAnyPlace = optional(parsePlace);
const parseAnyLocation = optional(placeIds.parse);

export function ZoneForm({ value, change }: FormProps<Zone>) {
  return (
    <>
      <Section title={t`Zone`}>
        <Pair>
          <SelectField
            label={t`Kind`}
            value={value.kind}
            choices={KINDS}
            commit={(kind) => change({ kind })}
          />
          <SelectField
            label={t`Owner`}
            value={value.owner}
            choices={choicesOf(OWNER_WORDS)}
            commit={(owner) => change({ owner })}
            hint={t`Hand-offs happen where owners change.`}
          />
        </Pair>
        <TextField<string | null>
          label={t`Peering location or region`}
          path="location"
          value={value.location}
          show={(location) => (location === null ? '' : placeIds.show(location))}
          parse={parseAnyLocation}
          suggestions={placeIds.suggestions}
          commit={(location) => change({ location })}
          placeholder={t`none`}
        />
        <TextField
          label={t`Latitude, longitude`}
          path="place"
          value={value.place}
          show={(place) => (place === null ? '' : placeText(place))}
          parse={parseAnyPlace}
          commit={(place) => change({ place })}
          placeholder={t`that of the location`}
          hint={t`North and east are positive. Latency is estimated from it.`}
          mono
        />
      </Section>
      <More>
        <OptionalAsnField
          label={t`AS number of routers without their own`}
          path="asn"
          value={value.asn}
          placeholder={t`none`}
          commit={(asn) => change({ asn })}
        />
        <ZoneField
          label={t`Stands in`}
          value={value.parent}
          but={value.id}
          commit={(parent) => change({ parent })}
        />
        <NotesField label={t`Notes`} path="notes" value={value.notes} commit={(notes) => change({ notes })} />
      </More>
    </>
  );
}
