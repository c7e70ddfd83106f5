import { t } from '#base/t.ts';
import type { InternetNode } from '#model/kinds/internet.ts';
import { More, Section } from '#ui/components/form/section.tsx';
import { AsnField } from '../../fields/value-fields.tsx';
import type { FormProps } from '../form-props.ts';
import { NodeAbout } from './node-about.tsx';

export function InternetForm({ value, change }: FormProps<InternetNode>) {
  return (
    <>
      <Section title={t`Transit`}>
        <AsnField
          label={t`AS number`}
          path="asn"
          value={value.asn}
          commit={(asn) => change({ asn })}
          hint={t`Stands for all transit providers between two attached networks.`}
        />
      </Section>
      <More>
        <NodeAbout value={value} change={change} />
      </More>
    </>
  );
}
