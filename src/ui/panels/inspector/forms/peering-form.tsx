import { t } from '#base/t.ts';
import { md5KeyFault } from '#checks/peering/md5-key.ts';
import { parsePrefix } from '#model/addresses.ts';
import type { PeeringNode, Registration } from '#model/kinds/peering.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { ItemList } from '#ui/components/form/item-list.tsx';
import { NewItem } from '#ui/components/form/new-item.tsx';
import { More, Pair, Section } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { SecretField } from '#ui/library/secret-field.tsx';
import { NodeField } from '../../fields/node-field.tsx';
import { parseAsn } from '../../fields/parse-number.ts';
import {
  AsnField,
  AttributeField,
  DateField,
  OptionalAsnField,
  PrefixField,
  PrefixList,
} from '../../fields/value-fields.tsx';
import { type FormProps, withHalf } from '../form-props.ts';
import { AdvertList } from '../lists/advert-list.tsx';
import { PolicyRuleList } from '../lists/policy-rule-list.tsx';
import { NodeAbout } from './node-about.tsx';
import { PeeringSessionFields } from './peering-session-fields.tsx';
import { RouteFilterFields } from './route-filter-fields.tsx';

const TYPES = {
  microsoft: t`Microsoft peering`,
  private: t`Private peering`,
  public: t`Public peering (retired)`,
} as const;
const MANAGED = { customer: t`You`, provider: t`The provider` } as const;
const MD5 = {
  none: t`No key`,
  both: t`Both ends have the key`,
  'customer-only': t`Only your end has it`,
  'microsoft-only': t`Only Microsoft has it`,
} as const;
const PREFIX_STATES = { configured: t`Configured`, 'validation-needed': t`Validation needed` } as const;
const CIRCUITS = ['circuit'] as const;

export function PeeringForm({ value, change }: FormProps<PeeringNode>) {
  const microsoft = value.type === 'microsoft';
  return (
    <>
      {microsoft && (
        <Section title={t`Route filter`}>
          <RouteFilterFields
            peering={value.id}
            filter={value.routeFilter}
            commit={(routeFilter) => change({ routeFilter })}
          />
        </Section>
      )}
      <Section title={t`Announcements`}>
        <AdvertList
          label={t`Advertised to Microsoft`}
          path="adverts"
          adverts={value.adverts}
          commit={(adverts) => change({ adverts })}
          twoLinks
        />
        {microsoft && (
          <PrefixList
            label={t`Declared prefixes`}
            path="declaredPrefixes"
            values={value.declaredPrefixes}
            commit={(declaredPrefixes) => change({ declaredPrefixes })}
            hint={t`The only source addresses Microsoft admits (ER-134).`}
          />
        )}
        {value.type === 'microsoft' && (
          <ItemList<Registration>
            label={t`What a registry says of them`}
            one={t`Registration`}
            path="registrations"
            items={value.registrations}
            commit={(registrations) => change({ registrations })}
            summary={({ prefix, asn }) => t`${prefix} belongs to AS ${asn}`}
            empty={t`Nothing noted.`}
            hint={t`Microsoft compares prefix and AS with the registry (ER-133).`}
            renderItem={(item, edit) => (
              <>
                <PrefixField
                  label={t`Prefix`}
                  path="prefix"
                  value={item.prefix}
                  commit={(prefix) => edit({ prefix })}
                />
                <AsnField label={t`AS`} path="asn" value={item.asn} commit={(asn) => edit({ asn })} />
              </>
            )}
            renderNew={(add) => (
              <NewItem
                fields={{
                  prefix: { label: t`Prefix`, parse: parsePrefix, placeholder: '192.0.2.64/28' },
                  asn: { label: 'AS', parse: parseAsn, placeholder: '64496' },
                }}
                onAdd={({ prefix, asn }) => add({ prefix, asn })}
              />
            )}
          />
        )}
      </Section>
      <Section title={t`What is learnt here`}>
        <AttributeField
          label={t`Local preference`}
          path="localPreference"
          value={value.localPreference}
          commit={(localPreference) => change({ localPreference })}
        />
        <PolicyRuleList
          label={t`Import rules`}
          path="importRules"
          rules={value.importRules}
          commit={(importRules) => change({ importRules })}
          twoLinks
        />
      </Section>
      <PeeringSessionFields
        half={0}
        title={t`Primary session`}
        session={value.sessions[0]}
        commit={(session) => change({ sessions: withHalf(value.sessions, 0, session) })}
      />
      <PeeringSessionFields
        half={1}
        title={t`Secondary session`}
        session={value.sessions[1]}
        commit={(session) => change({ sessions: withHalf(value.sessions, 1, session) })}
      />
      <More>
        <Pair>
          <SelectField
            label={t`Type`}
            value={value.type}
            choices={choicesOf(TYPES)}
            commit={(type) => change({ type })}
          />
          <NodeField
            label={t`Circuit`}
            kinds={CIRCUITS}
            value={value.circuit}
            commit={(circuit) => change({ circuit })}
          />
        </Pair>
        <Pair>
          <AsnField
            label={t`Peer AS`}
            path="peerAsn"
            value={value.peerAsn}
            commit={(peerAsn) => change({ peerAsn })}
          />
          <OptionalAsnField
            label={t`Customer AS`}
            path="customerAsn"
            value={value.customerAsn}
            placeholder={t`the same`}
            commit={(customerAsn) => change({ customerAsn })}
            hint={t`If the prefixes are registered to another AS (ER-025).`}
          />
        </Pair>
        <SelectField
          label={t`Who runs the sessions`}
          value={value.managedBy}
          choices={choicesOf(MANAGED)}
          commit={(managedBy) => change({ managedBy })}
        />
        <CheckField
          label={t`Marks traffic by service class (DSCP)`}
          value={value.marksTraffic}
          commit={(marksTraffic) => change({ marksTraffic })}
          hint={t`Heeded on Microsoft peering only (ER-381).`}
        />
        <SelectField
          label={t`MD5`}
          value={value.md5}
          choices={choicesOf(MD5)}
          commit={(md5) => change({ md5 })}
          hint={t`Both ends need the same key, or the session stays down (ER-117).`}
        />
        {value.md5 !== 'none' && <SecretField label={t`MD5 key`} of={value.id} fault={md5KeyFault} />}
        {microsoft && (
          <SelectField
            label={t`State of the declared prefixes`}
            value={value.prefixState}
            choices={choicesOf(PREFIX_STATES)}
            commit={(prefixState) => change({ prefixState })}
          />
        )}
        <DateField
          hint={t`Microsoft peerings from before 1 August 2017 carry Office prefixes without a filter (ER-211).`}
          label={t`Configured on`}
          path="configuredOn"
          value={value.configuredOn}
          commit={(configuredOn) => change({ configuredOn })}
        />
        <NodeAbout value={value} change={change} />
      </More>
    </>
  );
}
