import { t } from '#base/t.ts';
import type { VmNode } from '#model/kinds/vm.ts';
import { More, Section } from '#ui/components/form/section.tsx';
import { NodeField } from '../../fields/node-field.tsx';
import { AddressList } from '../../fields/value-fields.tsx';
import type { FormProps } from '../form-props.ts';
import { NodeAbout } from './node-about.tsx';

const VNETS = ['vnet'] as const;

export function VmForm({ value, change }: FormProps<VmNode>) {
  return (
    <>
      <Section title={t`Machine`}>
        <NodeField
          label={t`Virtual network`}
          kinds={VNETS}
          value={value.vnet}
          commit={(vnet) => change({ vnet })}
        />
        <AddressList
          label={t`Addresses`}
          path="addresses"
          values={value.addresses}
          placeholder="10.100.1.4"
          commit={(addresses) => change({ addresses })}
        />
      </Section>
      <More>
        <NodeAbout value={value} change={change} />
      </More>
    </>
  );
}
