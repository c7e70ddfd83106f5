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
  microsoft: 'Microsoft peering',
  private: 'Private peering',
  public: 'Public peering (retired)',
} as const;
const MANAGED = { customer: 'You', provider: 'The provider' } as const;
const MD5 = {
  none: 'No key',
  both: 'Both ends have the key',
  'customer-only': 'Only your end has it',
  'microsoft-only': 'Only Microsoft has it',
} as const;
const PREFIX_STATES = { configured: 'Configured', 'validation-needed': 'Validation needed' } as const;
const CIRCUITS = ['circuit'] as const;

export function PeeringForm({ value, change }: FormProps<PeeringNode>) {
  const microsoft = value.type === 'microsoft';
  return (
    <>
      {microsoft && (
        <Section title="Route filter">
          <RouteFilterFields
            peering={value.id}
            filter={value.routeFilter}
            commit={(routeFilter) => change({ routeFilter })}
          />
        </Section>
      )}
      <Section title="Announcements">
        <AdvertList
          label="Advertised to Microsoft"
          path="adverts"
          adverts={value.adverts}
          commit={(adverts) => change({ adverts })}
          twoLinks
        />
        {microsoft && (
          <PrefixList
            label="Declared prefixes"
            path="declaredPrefixes"
            values={value.declaredPrefixes}
            commit={(declaredPrefixes) => change({ declaredPrefixes })}
            hint="The only source addresses Microsoft admits (ER-134)."
          />
        )}
        {value.type === 'microsoft' && (
          <ItemList<Registration>
            label="What a registry says of them"
            one="Registration"
            path="registrations"
            items={value.registrations}
            commit={(registrations) => change({ registrations })}
            summary={({ prefix, asn }) => `${prefix} belongs to AS ${asn}`}
            empty="Nothing noted."
            hint="Microsoft compares prefix and AS with the registry (ER-133)."
            renderItem={(item, edit) => (
              <>
                <PrefixField
                  label="Prefix"
                  path="prefix"
                  value={item.prefix}
                  commit={(prefix) => edit({ prefix })}
                />
                <AsnField label="AS" path="asn" value={item.asn} commit={(asn) => edit({ asn })} />
              </>
            )}
            renderNew={(add) => (
              <NewItem
                fields={{
                  prefix: { label: 'Prefix', parse: parsePrefix, placeholder: '192.0.2.64/28' },
                  asn: { label: 'AS', parse: parseAsn, placeholder: '64496' },
                }}
                onAdd={({ prefix, asn }) => add({ prefix, asn })}
              />
            )}
          />
        )}
      </Section>
      <Section title="What is learnt here">
        <AttributeField
          label="Local preference"
          path="localPreference"
          value={value.localPreference}
          commit={(localPreference) => change({ localPreference })}
        />
        <PolicyRuleList
          label="Import rules"
          path="importRules"
          rules={value.importRules}
          commit={(importRules) => change({ importRules })}
          twoLinks
        />
      </Section>
      <PeeringSessionFields
        half={0}
        title="Primary session"
        session={value.sessions[0]}
        commit={(session) => change({ sessions: withHalf(value.sessions, 0, session) })}
      />
      <PeeringSessionFields
        half={1}
        title="Secondary session"
        session={value.sessions[1]}
        commit={(session) => change({ sessions: withHalf(value.sessions, 1, session) })}
      />
      <More>
        <Pair>
          <SelectField
            label="Type"
            value={value.type}
            choices={choicesOf(TYPES)}
            commit={(type) => change({ type })}
          />
          <NodeField
            label="Circuit"
            kinds={CIRCUITS}
            value={value.circuit}
            commit={(circuit) => change({ circuit })}
          />
        </Pair>
        <Pair>
          <AsnField
            label="Peer AS"
            path="peerAsn"
            value={value.peerAsn}
            commit={(peerAsn) => change({ peerAsn })}
          />
          <OptionalAsnField
            label="Customer AS"
            path="customerAsn"
            value={value.customerAsn}
            placeholder="the same"
            commit={(customerAsn) => change({ customerAsn })}
            hint="If the prefixes are registered to another AS (ER-025)."
          />
        </Pair>
        <SelectField
          label="Who runs the sessions"
          value={value.managedBy}
          choices={choicesOf(MANAGED)}
          commit={(managedBy) => change({ managedBy })}
        />
        <CheckField
          label="Marks traffic by service class (DSCP)"
          value={value.marksTraffic}
          commit={(marksTraffic) => change({ marksTraffic })}
          hint="Heeded on Microsoft peering only (ER-381)."
        />
        <SelectField
          label="MD5"
          value={value.md5}
          choices={choicesOf(MD5)}
          commit={(md5) => change({ md5 })}
          hint="Both ends need the same key, or the session stays down (ER-117)."
        />
        {value.md5 !== 'none' && <SecretField label="MD5 key" of={value.id} fault={md5KeyFault} />}
        {microsoft && (
          <SelectField
            label="State of the declared prefixes"
            value={value.prefixState}
            choices={choicesOf(PREFIX_STATES)}
            commit={(prefixState) => change({ prefixState })}
          />
        )}
        <DateField
          hint="Microsoft peerings from before 1 August 2017 carry Office prefixes without a filter (ER-211)."
          label="Configured on"
          path="configuredOn"
          value={value.configuredOn}
          commit={(configuredOn) => change({ configuredOn })}
        />
        <NodeAbout value={value} change={change} />
      </More>
    </>
  );
}
