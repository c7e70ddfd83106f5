import { t } from '#base/t.ts';
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
  users: t`Users`,
  server: t`Server`,
  'reverse-proxy': t`Reverse proxy`,
  proxy: t`Proxy`,
  'data-gateway': t`Data gateway host`,
} as const;
const LEAVES = {
  routing: t`By routing`,
  proxy: t`Through a proxy`,
  pac: t`By host name (PAC file)`,
} as const;
const LEARNS = { all: t`All routes`, 'default-only': t`A default route only` } as const;
const TRUST = {
  authentication: t`Authentication`,
  'source-address': t`Source address only`,
  'service-tag': t`Service tag only`,
} as const;
const SCOPES = { public: t`Public DNS`, private: t`Private DNS only` } as const;
const HOSTS = ['host'] as const;

export function HostForm({ value, change }: FormProps<HostNode>) {
  return (
    <>
      <Section title={t`Segment`}>
        <SelectField
          label={t`Role`}
          value={value.role}
          choices={choicesOf(ROLES)}
          commit={(role) => change({ role })}
        />
        <PrefixList
          label={t`Subnets`}
          path="subnets"
          values={value.subnets}
          placeholder="10.10.0.0/16"
          commit={(subnets) => change({ subnets })}
        />
        <AddressList
          label={t`Addresses`}
          path="addresses"
          values={value.addresses}
          placeholder="10.10.1.25"
          commit={(addresses) => change({ addresses })}
          hint={t`Flows start and end at the first, unless they name another.`}
        />
      </Section>
      <Section title={t`How it leaves`}>
        <LeavesFields value={value.leaves} commit={(leaves) => change({ leaves })} />
      </Section>
      <Section title={t`Published names`}>
        <PublishedNames
          names={value.published}
          commit={(published) => change({ published })}
          firstAddress={value.addresses[0] ?? ''}
        />
      </Section>
      <More>
        <SelectField
          label={t`Routes its segment is given`}
          value={value.learns}
          choices={choicesOf(LEARNS)}
          commit={(learns) => change({ learns })}
        />
        <SelectField
          label={t`Tells callers it trusts by`}
          value={value.trustsCallersBy}
          choices={choicesOf(TRUST)}
          commit={(trustsCallersBy) => change({ trustsCallersBy })}
          hint={t`For published servers. It changes findings, not routes.`}
        />
        <OptionalNodeField
          label={t`Passes requests on to`}
          kinds={HOSTS}
          none={t`Nobody`}
          value={value.forwardsTo}
          commit={(forwardsTo) => change({ forwardsTo })}
          hint={t`For a reverse proxy.`}
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
      : t`There is no proxy in this design yet. Add a host with the role of a proxy first.`;
  }
  return (
    <>
      <SelectField
        label={t`It leaves`}
        value={value.by}
        choices={choicesOf(LEAVES)}
        commit={choose}
        hint={t`Decided before routing.`}
      />
      {value.by === 'proxy' && (
        <SelectField
          label={t`Proxy`}
          value={value.proxy}
          choices={hosts}
          commit={(proxy) => commit({ by: 'proxy', proxy })}
        />
      )}
      {value.by === 'pac' && (
        <>
          <ItemList<PacRule>
            label={t`Host name rules`}
            one={t`PAC rule`}
            path="leaves.rules"
            items={value.rules}
            commit={(rules) => commit({ ...value, rules })}
            ordered
            summary={({ pattern, via }) => `${pattern} → ${nameOf(via)}`}
            empty={t`No rule.`}
            renderItem={(rule, change) => (
              <>
                <HostnameField
                  label={t`Host name pattern`}
                  path="pattern"
                  value={rule.pattern}
                  commit={(pattern) => change({ pattern })}
                />
                <OptionalNodeField
                  label={t`Goes`}
                  kinds={HOSTS}
                  none={t`Direct, by routing`}
                  value={rule.via}
                  commit={(via) => change({ via })}
                />
              </>
            )}
            renderNew={(add) => (
              <NewItem
                fields={{
                  pattern: {
                    label: t`Host name pattern`,
                    parse: parseHostname,
                    placeholder: '*.dynamics.example',
                  },
                }}
                onAdd={({ pattern }) => add({ pattern, via: null })}
              />
            )}
          />
          <OptionalNodeField
            label={t`All other names`}
            kinds={HOSTS}
            none={t`Direct, by routing`}
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
      label={t`Names that lead here`}
      one={t`Name`}
      path="published"
      items={names}
      commit={commit}
      summary={({ name, address, scope }) =>
        scope === 'private' ? t`${name} = ${address}, private DNS` : `${name} = ${address}`
      }
      empty={t`No name leads here.`}
      hint={t`Microsoft asks public DNS only (ER-350).`}
      renderItem={(item, change) => (
        <>
          <HostnameField label={t`Name`} path="name" value={item.name} commit={(name) => change({ name })} />
          <AddressField
            label={t`Address`}
            path="address"
            value={item.address}
            commit={(address) => change({ address })}
          />
          <SelectField
            label={t`Known to`}
            value={item.scope}
            choices={choicesOf(SCOPES)}
            commit={(scope) => change({ scope })}
          />
        </>
      )}
      renderNew={(add) => (
        <NewItem
          fields={{
            name: { label: t`Name`, parse: parseHostname, placeholder: 'api.contoso.example' },
            address: { label: t`Address`, parse: parseAddress, placeholder: firstAddress || '192.0.2.82' },
          }}
          onAdd={({ name, address }) => add({ name, address, scope: 'public' })}
        />
      )}
    />
  );
}
