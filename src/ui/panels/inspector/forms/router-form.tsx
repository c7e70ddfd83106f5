import { t } from '#base/t.ts';
import type { RouterNode } from '#model/kinds/router.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { More, Section } from '#ui/components/form/section.tsx';
import type { FormProps } from '../form-props.ts';
import { MoreRoutingFields, RoutingFields } from '../lists/routing-fields.tsx';
import { SourceNatList } from '../lists/source-nat-list.tsx';
import { NodeAbout } from './node-about.tsx';

export function RouterForm({ value, change }: FormProps<RouterNode>) {
  return (
    <>
      <Section title={t`Routing`}>
        <RoutingFields value={value} change={change} />
      </Section>
      <Section title={t`Translation`}>
        <SourceNatList rules={value.sourceNat} commit={(sourceNat) => change({ sourceNat })} />
      </Section>
      <More>
        <MoreRoutingFields value={value} change={change} />
        <CheckField
          label={t`HSRP or VRRP towards Microsoft`}
          value={value.firstHopRedundancy}
          commit={(firstHopRedundancy) => change({ firstHopRedundancy })}
          hint={t`Not supported (ER-108). It changes a finding, not a route.`}
        />
        <NodeAbout value={value} change={change} />
      </More>
    </>
  );
}
