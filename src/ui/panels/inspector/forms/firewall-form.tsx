import { t } from '#base/t.ts';
import type { FirewallNode } from '#model/kinds/firewall.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { More, Section } from '#ui/components/form/section.tsx';
import { LabelField } from '../../fields/value-fields.tsx';
import type { FormProps } from '../form-props.ts';
import { DestinationNatList } from '../lists/destination-nat-list.tsx';
import { FilterRuleList } from '../lists/filter-rule-list.tsx';
import { MoreRoutingFields, RoutingFields } from '../lists/routing-fields.tsx';
import { SourceNatList } from '../lists/source-nat-list.tsx';
import { NodeAbout } from './node-about.tsx';

export function FirewallForm({ value, change }: FormProps<FirewallNode>) {
  return (
    <>
      <Section title={t`Translation`}>
        <SourceNatList rules={value.sourceNat} commit={(sourceNat) => change({ sourceNat })} />
        <DestinationNatList
          rules={value.destinationNat}
          commit={(destinationNat) => change({ destinationNat })}
        />
      </Section>
      <Section title={t`State and filter`}>
        <CheckField
          label={t`Stateful`}
          value={value.stateful}
          commit={(stateful) => change({ stateful })}
          hint={t`Drops replies to requests it never saw (ER-240).`}
        />
        {value.stateful && (
          <LabelField
            label={t`Shares its state with`}
            path="stateGroup"
            value={value.stateGroup}
            commit={(stateGroup) => change({ stateGroup })}
            placeholder={t`nobody`}
            hint={t`Devices with the same text act as one cluster.`}
          />
        )}
        <FilterRuleList rules={value.filter} commit={(filter) => change({ filter })} />
      </Section>
      <Section title={t`Routing`}>
        <RoutingFields value={value} change={change} />
      </Section>
      <More>
        <MoreRoutingFields value={value} change={change} />
        <NodeAbout value={value} change={change} />
      </More>
    </>
  );
}
