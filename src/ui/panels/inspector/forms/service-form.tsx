import { t } from '#base/t.ts';
import { SERVICE_NAMES } from '#commands/defaults/service-names.ts';
import { parseAddress, parsePrefix } from '#model/addresses.ts';
import type {
  Environment,
  ServiceEndpoint,
  ServiceNode,
  ServicePrefix,
  ServiceType,
} from '#model/kinds/service.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { ItemList } from '#ui/components/form/item-list.tsx';
import { NewItem } from '#ui/components/form/new-item.tsx';
import { More, Section } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { TextField } from '#ui/components/form/text-field.tsx';
import { azureRegionIds, communityName, regionIdsOf } from '../../fields/catalogue-choices.ts';
import { NodeSetField } from '../../fields/node-set-field.tsx';
import { optional } from '../../fields/parse-checked.ts';
import { parseName } from '../../fields/parse-text.ts';
import {
  AddressField,
  CommunityList,
  NameField,
  OptionalHostnameField,
  PrefixField,
  PrefixList,
} from '../../fields/value-fields.tsx';
import type { FormProps } from '../form-props.ts';
import { CLOUDS } from './circuit-form.tsx';
import { NodeAbout } from './node-about.tsx';

const SOURCES = { catalogue: t`What Microsoft advertises (catalogue)`, hand: t`Written by hand` } as const;
const ENVIRONMENT_TYPES = {
  production: t`Production`,
  sandbox: t`Sandbox`,
  trial: t`Trial`,
  teams: t`Dataverse for Teams`,
} as const;
const VNETS = ['vnet'] as const;

const hasEnvironment = (service: ServiceType) => service === 'power-platform' || service === 'dynamics-365';
const parseOptionalPrefixRegion = optional(azureRegionIds.parse);

export function ServiceForm({ value, change }: FormProps<ServiceNode>) {
  const regions = regionIdsOf(value.service);
  return (
    <>
      <Section title={t`Service`}>
        <SelectField
          label={t`Service`}
          value={value.service}
          choices={choicesOf(SERVICE_NAMES)}
          commit={(service) =>
            change(regionIdsOf(service) === regions ? { service } : { service, region: null })
          }
        />
        {regions && (
          <TextField<string | null>
            label={value.service === 'azure-paas' ? t`Azure region` : t`Power Platform region`}
            path="region"
            value={value.region}
            show={(region) => (region === null ? '' : regions.show(region))}
            parse={optional(regions.parse)}
            suggestions={regions.suggestions}
            commit={(region) => change({ region })}
          />
        )}
        <EndpointList endpoints={value.endpoints} commit={(endpoints) => change({ endpoints })} />
      </Section>
      <Section title={t`Prefixes`}>
        <SelectField
          label={t`Source of its prefixes`}
          value={value.prefixes === 'catalogue' ? 'catalogue' : 'hand'}
          choices={choicesOf(SOURCES)}
          commit={(source) => change({ prefixes: source === 'catalogue' ? 'catalogue' : [] })}
        />
        {value.prefixes !== 'catalogue' && (
          <ServicePrefixList prefixes={value.prefixes} commit={(prefixes) => change({ prefixes })} />
        )}
      </Section>
      {hasEnvironment(value.service) && (
        <Section title={t`Environment`}>
          <EnvironmentFields value={value.environment} commit={(environment) => change({ environment })} />
        </Section>
      )}
      <More>
        <SelectField
          label={t`Cloud`}
          value={value.cloud}
          choices={choicesOf(CLOUDS)}
          commit={(cloud) => change({ cloud })}
        />
        <CheckField
          label={t`Drawn as a dedicated path behind the Microsoft edge`}
          value={value.claimedDedicated}
          commit={(claimedDedicated) => change({ claimedDedicated })}
          hint={t`It is not (ER-317). It changes a finding only.`}
        />
        <NodeAbout value={value} change={change} />
      </More>
    </>
  );
}

interface EndpointListProps {
  readonly endpoints: readonly ServiceEndpoint[];
  readonly commit: (endpoints: readonly ServiceEndpoint[]) => string | null;
}

function EndpointList({ endpoints, commit }: EndpointListProps) {
  return (
    <ItemList<ServiceEndpoint>
      label={t`Endpoints`}
      one={t`Endpoint`}
      path="endpoints"
      items={endpoints}
      commit={commit}
      ordered
      summary={({ name, address }) => `${name} ${address}`}
      empty={t`Flows can only end here by name or address.`}
      hint={t`Flows end at the first, unless they name another.`}
      renderItem={(endpoint, change) => (
        <>
          <NameField label={t`Name`} path="name" value={endpoint.name} commit={(name) => change({ name })} />
          <AddressField
            label={t`Address`}
            path="address"
            value={endpoint.address}
            commit={(address) => change({ address })}
          />
          <OptionalHostnameField
            label={t`Host name`}
            path="hostname"
            placeholder={t`none`}
            value={endpoint.hostname}
            commit={(hostname) => change({ hostname })}
          />
        </>
      )}
      renderNew={(add) => (
        <NewItem
          fields={{
            name: { label: t`Name`, parse: parseName, placeholder: t`Front end` },
            address: { label: t`Address`, parse: parseAddress, placeholder: '198.51.100.10' },
          }}
          onAdd={({ name, address }) => add({ name, address, hostname: null })}
        />
      )}
    />
  );
}

interface ServicePrefixListProps {
  readonly prefixes: readonly ServicePrefix[];
  readonly commit: (prefixes: readonly ServicePrefix[]) => string | null;
}

function ServicePrefixList({ prefixes, commit }: ServicePrefixListProps) {
  return (
    <ItemList<ServicePrefix>
      label={t`Prefixes`}
      one={t`Service prefix`}
      path="prefixes"
      items={prefixes}
      commit={commit}
      summary={({ prefix, communities }) =>
        `${prefix}, ${communities.length === 0 ? t`never on ExpressRoute` : communities.map((value) => communityName(value) ?? value).join(', ')}`
      }
      renderItem={(item, change) => (
        <>
          <PrefixField
            label={t`Prefix`}
            path="prefix"
            value={item.prefix}
            commit={(prefix) => change({ prefix })}
          />
          <TextField<string | null>
            label={t`Azure region`}
            path="region"
            value={item.region}
            show={(region) => (region === null ? '' : azureRegionIds.show(region))}
            parse={parseOptionalPrefixRegion}
            suggestions={azureRegionIds.suggestions}
            commit={(region) => change({ region })}
            placeholder={t`without location`}
          />
          <CommunityList
            label={t`Communities`}
            path="communities"
            values={item.communities}
            gloss={communityName}
            commit={(communities) => change({ communities })}
            hint={t`Without any it is never advertised over ExpressRoute (ER-342).`}
          />
        </>
      )}
      renderNew={(add) => (
        <NewItem
          fields={{ prefix: { label: t`Prefix`, parse: parsePrefix, placeholder: '198.51.100.0/27' } }}
          onAdd={({ prefix }) => add({ prefix, region: null, communities: [] })}
        />
      )}
    />
  );
}

const PLAIN_ENVIRONMENT: Environment = {
  type: 'production',
  ipFirewall: null,
  cookieBinding: false,
  conditionalAccess: false,
  delegatedVnets: [],
};

interface EnvironmentFieldsProps {
  readonly value: Environment | null;
  readonly commit: (environment: Environment | null) => string | null;
}

function EnvironmentFields({ value, commit }: EnvironmentFieldsProps) {
  return (
    <>
      <CheckField
        label={t`It is an environment`}
        value={value !== null}
        commit={(on) => commit(on ? PLAIN_ENVIRONMENT : null)}
      />
      {value && (
        <>
          <SelectField
            label={t`Type`}
            value={value.type}
            choices={choicesOf(ENVIRONMENT_TYPES)}
            commit={(type) => commit({ ...value, type })}
          />
          <CheckField
            label={t`IP firewall`}
            value={value.ipFirewall !== null}
            commit={(on) => commit({ ...value, ipFirewall: on ? [] : null })}
            hint={t`Admits only these client addresses (ER-373).`}
          />
          {value.ipFirewall && (
            <PrefixList
              label={t`Admitted addresses`}
              path="ipFirewall"
              values={value.ipFirewall}
              commit={(ipFirewall) => commit({ ...value, ipFirewall })}
            />
          )}
          <CheckField
            label={t`Cookie binding`}
            value={value.cookieBinding}
            commit={(cookieBinding) => commit({ ...value, cookieBinding })}
          />
          <CheckField
            label={t`Conditional access or device policy`}
            value={value.conditionalAccess}
            commit={(conditionalAccess) => commit({ ...value, conditionalAccess })}
            hint={t`It stays reachable from the internet; a policy decides who gets in (ER-320).`}
          />
          <NodeSetField
            label={t`VNets with a subnet delegated to it`}
            kinds={VNETS}
            value={value.delegatedVnets}
            commit={(delegatedVnets) => commit({ ...value, delegatedVnets })}
          />
        </>
      )}
    </>
  );
}
