import { parseAddress } from '#model/addresses.ts';
import type { HostNode, LeavesBy, PacRule, PublishedName } from '#model/kinds/host.ts';
import { ItemList } from '#ui/components/form/item-list.tsx';
import { NewItem } from '#ui/components/form/new-item.tsx';
import { More, Section } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { useNodeChoices } from '../../fields/node-choices.ts';
import { OptionalNodeField } from '../../fields/node-field.tsx';
import { parseHostname } from '../../fields/parse-text.ts';
import { AddressField, AddressList, HostnameField, PrefixList } from '../../fields/value-fields.tsx';
import type { FormProps } from '../form-props.ts';
import { NodeAbout } from './node-about.tsx';

const ROLES = {
  users: 'Users',
  server: 'Server',
  'reverse-proxy': 'Reverse proxy',
  proxy: 'Proxy',
  'data-gateway': 'Data gateway host',
} as const;
const LEAVES = { routing: 'By routing', proxy: 'Through a proxy', pac: 'By host name (PAC file)' } as const;
const LEARNS = { all: 'All routes', 'default-only': 'A default route only' } as const;
const TRUST = {
  authentication: 'Authentication',
  'source-address': 'Source address only',
  'service-tag': 'Service tag only',
} as const;
const SCOPES = { public: 'Public DNS', private: 'Private DNS only' } as const;
const HOSTS = ['host'] as const;

export function HostForm({ value, change }: FormProps<HostNode>) {
  return (
    <>
      <Section title="Segment">
        <SelectField
          label="Role"
          value={value.role}
          choices={choicesOf(ROLES)}
          commit={(role) => change({ role })}
        />
        <PrefixList
          label="Subnets"
          path="subnets"
          values={value.subnets}
          placeholder="10.10.0.0/16"
          commit={(subnets) => change({ subnets })}
        />
        <AddressList
          label="Addresses"
          path="addresses"
          values={value.addresses}
          placeholder="10.10.1.25"
          commit={(addresses) => change({ addresses })}
          hint="Flows start and end at the first, unless they name another."
        />
      </Section>
      <Section title="How it leaves">
        <LeavesFields value={value.leaves} commit={(leaves) => change({ leaves })} />
      </Section>
      <Section title="Published names">
        <PublishedNames
          names={value.published}
          commit={(published) => change({ published })}
          firstAddress={value.addresses[0] ?? ''}
        />
      </Section>
      <More>
        <SelectField
          label="Routes its segment is given"
          value={value.learns}
          choices={choicesOf(LEARNS)}
          commit={(learns) => change({ learns })}
        />
        <SelectField
          label="Tells callers it trusts by"
          value={value.trustsCallersBy}
          choices={choicesOf(TRUST)}
          commit={(trustsCallersBy) => change({ trustsCallersBy })}
          hint="For published servers. It changes findings, not routes."
        />
        <OptionalNodeField
          label="Passes requests on to"
          kinds={HOSTS}
          none="Nobody"
          value={value.forwardsTo}
          commit={(forwardsTo) => change({ forwardsTo })}
          hint="For a reverse proxy."
        />
        <NodeAbout value={value} change={change} />
      </More>
    </>
  );
}

interface LeavesFieldsProps {
  readonly value: LeavesBy;
  readonly commit: (leaves: LeavesBy) => string | null;
}

function LeavesFields({ value, commit }: LeavesFieldsProps) {
  const hosts = useNodeChoices(HOSTS);
  const nameOf = (id: string | null) =>
    id === null ? 'direct' : (hosts.find((host) => host.value === id)?.label ?? id);
  function choose(by: LeavesBy['by']): string | null {
    if (by === 'routing') return commit({ by });
    if (by === 'pac') return commit({ by, rules: [], otherwise: null });
    const [first] = hosts;
    return first
      ? commit({ by, proxy: first.value })
      : 'There is no proxy in this design yet. Add a host with the role of a proxy first.';
  }
  return (
    <>
      <SelectField
        label="It leaves"
        value={value.by}
        choices={choicesOf(LEAVES)}
        commit={choose}
        hint="Decided before routing."
      />
      {value.by === 'proxy' && (
        <SelectField
          label="Proxy"
          value={value.proxy}
          choices={hosts}
          commit={(proxy) => commit({ by: 'proxy', proxy })}
        />
      )}
      {value.by === 'pac' && (
        <>
          <ItemList<PacRule>
            label="Host name rules"
            one="PAC rule"
            path="leaves.rules"
            items={value.rules}
            commit={(rules) => commit({ ...value, rules })}
            ordered
            summary={({ pattern, via }) => `${pattern} → ${nameOf(via)}`}
            empty="No rule."
            renderItem={(rule, change) => (
              <>
                <HostnameField
                  label="Host name pattern"
                  path="pattern"
                  value={rule.pattern}
                  commit={(pattern) => change({ pattern })}
                />
                <OptionalNodeField
                  label="Goes"
                  kinds={HOSTS}
                  none="Direct, by routing"
                  value={rule.via}
                  commit={(via) => change({ via })}
                />
              </>
            )}
            renderNew={(add) => (
              <NewItem
                fields={{
                  pattern: {
                    label: 'Host name pattern',
                    parse: parseHostname,
                    placeholder: '*.dynamics.example',
                  },
                }}
                onAdd={({ pattern }) => add({ pattern, via: null })}
              />
            )}
          />
          <OptionalNodeField
            label="All other names"
            kinds={HOSTS}
            none="Direct, by routing"
            value={value.otherwise}
            commit={(otherwise) => commit({ ...value, otherwise })}
          />
        </>
      )}
    </>
  );
}

interface PublishedNamesProps {
  readonly names: readonly PublishedName[];
  readonly commit: (names: readonly PublishedName[]) => string | null;
  readonly firstAddress: string;
}

function PublishedNames({ names, commit, firstAddress }: PublishedNamesProps) {
  return (
    <ItemList<PublishedName>
      label="Names that lead here"
      one="Name"
      path="published"
      items={names}
      commit={commit}
      summary={({ name, address, scope }) =>
        `${name} = ${address}${scope === 'private' ? ', private DNS' : ''}`
      }
      empty="No name leads here."
      hint="Microsoft asks public DNS only (ER-350)."
      renderItem={(item, change) => (
        <>
          <HostnameField label="Name" path="name" value={item.name} commit={(name) => change({ name })} />
          <AddressField
            label="Address"
            path="address"
            value={item.address}
            commit={(address) => change({ address })}
          />
          <SelectField
            label="Known to"
            value={item.scope}
            choices={choicesOf(SCOPES)}
            commit={(scope) => change({ scope })}
          />
        </>
      )}
      renderNew={(add) => (
        <NewItem
          fields={{
            name: { label: 'Name', parse: parseHostname, placeholder: 'api.contoso.example' },
            address: { label: 'Address', parse: parseAddress, placeholder: firstAddress || '192.0.2.82' },
          }}
          onAdd={({ name, address }) => add({ name, address, scope: 'public' })}
        />
      )}
    />
  );
}
