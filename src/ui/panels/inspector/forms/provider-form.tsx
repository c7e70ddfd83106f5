import { t } from '#base/t.ts';
import type { ProviderNode } from '#model/kinds/provider.ts';
import { More, Section } from '#ui/components/form/section.tsx';
import { SelectField } from '#ui/components/form/select-field.tsx';
import { providerSuggestions } from '../../fields/catalogue-choices.ts';
import { LabelField, OptionalAsnField } from '../../fields/value-fields.tsx';
import type { FormProps } from '../form-props.ts';
import { SourceNatList } from '../lists/source-nat-list.tsx';
import { NodeAbout } from './node-about.tsx';

const LAYERS = [
  { value: 2, label: t`Layer 2: your router is the BGP neighbour` },
  { value: 3, label: t`Layer 3: the provider is the BGP neighbour` },
] as const;

export function ProviderForm({ value, change }: FormProps<ProviderNode>) {
  return (
    <>
      <Section title={t`Service`}>
        <SelectField
          label={t`Layer`}
          value={value.layer}
          choices={LAYERS}
          commit={(layer) => change({ layer })}
        />
        {value.layer === 3 && (
          <>
            <OptionalAsnField
              label={t`AS number`}
              path="asn"
              value={value.asn}
              placeholder={t`none`}
              commit={(asn) => change({ asn })}
              hint={value.asn === null ? t`Without one no session comes up.` : undefined}
            />
            <SourceNatList rules={value.sourceNat} commit={(sourceNat) => change({ sourceNat })} />
          </>
        )}
        <LabelField
          label={t`Name in the list of providers`}
          path="catalogueName"
          value={value.catalogueName}
          commit={(catalogueName) => change({ catalogueName })}
          suggestions={providerSuggestions}
          placeholder={t`none`}
          hint={t`Tells which peering locations it serves.`}
        />
      </Section>
      <More>
        <NodeAbout value={value} change={change} />
      </More>
    </>
  );
}
