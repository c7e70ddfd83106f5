import { t } from '#base/t.ts';
import { GATEWAY_SKUS, type GatewayNode } from '#model/kinds/gateway.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { More, Pair, Section } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { NodeField } from '../../fields/node-field.tsx';
import { PrefixList, WholeField } from '../../fields/value-fields.tsx';
import type { FormProps } from '../form-props.ts';
import { NodeAbout } from './node-about.tsx';

const TYPES = { expressroute: 'ExpressRoute', vpn: 'VPN' } as const;
const SKUS = GATEWAY_SKUS.map((sku) => ({ value: sku, label: sku }));
const VNETS = ['vnet'] as const;

export function GatewayForm({ value, change }: FormProps<GatewayNode>) {
  return (
    <>
      <Section title={t`Gateway`}>
        <NodeField
          label={t`Virtual network`}
          kinds={VNETS}
          value={value.vnet}
          commit={(vnet) => change({ vnet })}
        />
        <Pair>
          <SelectField
            label={t`Type`}
            value={value.type}
            choices={choicesOf(TYPES)}
            commit={(type) => change({ type })}
          />
          <SelectField label={t`SKU`} value={value.sku} choices={SKUS} commit={(sku) => change({ sku })} />
        </Pair>
        {value.sku === 'ErGwScale' && (
          <WholeField
            label={t`Scale units`}
            path="scaleUnits"
            min={1}
            max={40}
            value={value.scaleUnits}
            commit={(scaleUnits) => change({ scaleUnits })}
          />
        )}
      </Section>
      <More>
        <CheckField
          label={t`All its instances stand in one availability zone`}
          value={value.pinnedToZone}
          commit={(pinnedToZone) => change({ pinnedToZone })}
        />
        <PrefixList
          label={t`Summaries`}
          path="summaries"
          values={value.summaries}
          placeholder="10.100.0.0/14"
          commit={(summaries) => change({ summaries })}
          hint={t`Announced instead of the spaces they cover (ER-138).`}
        />
        <NodeAbout value={value} change={change} />
      </More>
    </>
  );
}
