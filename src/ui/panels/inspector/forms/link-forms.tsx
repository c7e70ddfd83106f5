import { t } from '#base/t.ts';
import type { Cable, Connection } from '#model/link.ts';
import { CABLE_KINDS } from '#model/link.ts';
import type { PolicyRule } from '#model/policy.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { More, Pair, Section } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { SecretField } from '#ui/library/secret-field.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { LabelField, OptionalDelayField, OptionalRateField, WholeField } from '../../fields/value-fields.tsx';
import { LINK_CHOICE_WORDS, LINK_WORDS } from '../../words.ts';
import { type FormProps, withHalf } from '../form-props.ts';
import { FailureDetectionFields } from '../lists/failure-detection-fields.tsx';
import { PolicyRuleList } from '../lists/policy-rule-list.tsx';

const KINDS = CABLE_KINDS.map((kind) => ({ value: kind, label: LINK_WORDS[kind] }));
const FEEDS = { 'default-route': t`A default route`, 'full-table': t`The full table` } as const;

export function CableForm({ value, change }: FormProps<Cable>) {
  const nodes = useEditor((state) => state.document.nodes);
  const [from, to] = value.ends.map((end) => nodes[end]?.name ?? end);
  const rulesOf = (half: 0 | 1) => (rules: readonly PolicyRule[]) =>
    change({ importRules: withHalf(value.importRules, half, rules) });
  return (
    <>
      <Section title={t`Link`}>
        <SelectField label={t`Kind`} value={value.kind} choices={KINDS} commit={(kind) => change({ kind })} />
        <Pair>
          <OptionalRateField
            label={t`Rate, each way`}
            path="mbps"
            value={value.mbps}
            commit={(mbps) => change({ mbps })}
          />
          <OptionalDelayField
            label={t`Delay, one way`}
            path="delayMs"
            placeholder={t`estimated`}
            value={value.delayMs}
            commit={(delayMs) => change({ delayMs })}
          />
        </Pair>
        {(value.kind === 'last-mile' || value.kind === 'cross-connect') && (
          <SelectField
            label={t`Serves`}
            value={value.lane}
            choices={choicesOf(LINK_CHOICE_WORDS)}
            commit={(lane) => change({ lane })}
          />
        )}
        {value.kind === 'internet' && (
          <SelectField
            label={t`The internet side sends`}
            value={value.feed}
            choices={choicesOf(FEEDS)}
            commit={(feed) => change({ feed })}
          />
        )}
      </Section>
      <Section title={t`Failure`}>
        <LabelField
          label={t`Physical group`}
          path="physicalGroup"
          value={value.physicalGroup}
          placeholder={t`none`}
          commit={(physicalGroup) => change({ physicalGroup })}
          hint={t`Links with the same text fail together.`}
        />
        <FailureDetectionFields value={value} change={change} />
      </Section>
      {value.kind === 'ipsec' && (
        <Section title={t`Tunnel`}>
          <SecretField label={t`Pre-shared key`} of={value.id} />
        </Section>
      )}
      <More>
        <WholeField
          label={t`Interior routing cost`}
          path="cost"
          min={1}
          max={65_535}
          value={value.cost}
          commit={(cost) => change({ cost })}
          hint={t`Between routers of one AS. Lower wins.`}
        />
        <PolicyRuleList
          label={t`What ${from} does with what it learns`}
          path="importRules.0"
          rules={value.importRules[0]}
          commit={rulesOf(0)}
          twoLinks={false}
        />
        <PolicyRuleList
          label={t`What ${to} does with what it learns`}
          path="importRules.1"
          rules={value.importRules[1]}
          commit={rulesOf(1)}
          twoLinks={false}
        />
      </More>
    </>
  );
}

export function ConnectionForm({ value, change }: FormProps<Connection>) {
  return (
    <Section title={t`Connection`}>
      <WholeField
        label={t`Weight`}
        path="weight"
        min={0}
        max={32_000}
        value={value.weight}
        commit={(weight) => change({ weight })}
        hint={t`Higher wins, before AS path length (ER-166).`}
      />
      <CheckField label={t`FastPath`} value={value.fastPath} commit={(fastPath) => change({ fastPath })} />
      <CheckField
        label={t`Authorised`}
        value={value.authorised}
        commit={(authorised) => change({ authorised })}
        hint={t`A circuit of another subscription needs an authorisation.`}
      />
    </Section>
  );
}
