import { t } from '#base/t.ts';
import { parsePrefix } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { UserRoute, VnetNode, VnetPeer, VnetSubnet } from '#model/kinds/vnet.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { ItemList } from '#ui/components/form/item-list.tsx';
import { NewItem } from '#ui/components/form/new-item.tsx';
import { More, Section } from '#ui/components/form/section.tsx';
import { type Choice, choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { TextField } from '#ui/components/form/text-field.tsx';
import { azureRegionIds } from '../../fields/catalogue-choices.ts';
import { useNodeChoices } from '../../fields/node-choices.ts';
import { parseName } from '../../fields/parse-text.ts';
import { NameField, PrefixField, PrefixList } from '../../fields/value-fields.tsx';
import type { FormProps } from '../form-props.ts';
import { NodeAbout } from './node-about.tsx';

const GROUPS: readonly Choice<VnetSubnet['networkSecurityGroup']>[] = [
  { value: null, label: t`No security group` },
  { value: 'allow-all', label: t`Allows all outbound` },
  { value: 'deny-internet', label: t`Denies outbound to the internet` },
];
const NEXT_HOPS = { internet: t`The internet`, gateway: t`The gateway`, none: t`Nowhere` } as const;
const VNETS = ['vnet'] as const;

export function VnetForm({ value, change }: FormProps<VnetNode>) {
  return (
    <>
      <Section title={t`Address space`}>
        <TextField
          label={t`Azure region`}
          path="region"
          value={value.region}
          show={azureRegionIds.show}
          parse={azureRegionIds.parse}
          suggestions={azureRegionIds.suggestions}
          commit={(region) => change({ region })}
        />
        <PrefixList
          label={t`Address spaces`}
          path="spaces"
          values={value.spaces}
          placeholder="10.100.0.0/16"
          commit={(spaces) => change({ spaces })}
        />
        <SubnetList subnets={value.subnets} commit={(subnets) => change({ subnets })} />
      </Section>
      <Section title={t`VNet peering`}>
        <VnetPeers self={value.id} peers={value.peers} commit={(peers) => change({ peers })} />
      </Section>
      <More>
        <CheckField
          label={t`Meant to be kept apart from other VNets`}
          value={value.isolated}
          commit={(isolated) => change({ isolated })}
          hint={t`It changes a finding, not a route (ER-149).`}
        />
        <NodeAbout value={value} change={change} />
      </More>
    </>
  );
}

interface SubnetListProps {
  readonly subnets: readonly VnetSubnet[];
  readonly commit: (subnets: readonly VnetSubnet[]) => string | null;
}

function SubnetList({ subnets, commit }: SubnetListProps) {
  return (
    <ItemList<VnetSubnet>
      label={t`Subnets`}
      one={t`Subnet`}
      path="subnets"
      items={subnets}
      commit={commit}
      summary={({ name, prefix }) => `${name} ${prefix}`}
      renderItem={(subnet, change) => (
        <>
          <NameField label={t`Name`} path="name" value={subnet.name} commit={(name) => change({ name })} />
          <PrefixField
            label={t`Prefix`}
            path="prefix"
            value={subnet.prefix}
            commit={(prefix) => change({ prefix })}
          />
          <SelectField
            label={t`Network security group`}
            value={subnet.networkSecurityGroup}
            choices={GROUPS}
            commit={(networkSecurityGroup) => change({ networkSecurityGroup })}
          />
          <UserRouteList routes={subnet.userRoutes} commit={(userRoutes) => change({ userRoutes })} />
          <CheckField
            label={t`BGP routes are propagated`}
            value={subnet.bgpPropagation}
            commit={(bgpPropagation) => change({ bgpPropagation })}
          />
          <CheckField
            label={t`Service endpoints`}
            value={subnet.serviceEndpoints}
            commit={(serviceEndpoints) => change({ serviceEndpoints })}
          />
          <CheckField
            label={t`Delegated to Power Platform`}
            value={subnet.delegated}
            commit={(delegated) => change({ delegated })}
          />
          <CheckField
            label={t`NAT gateway`}
            value={subnet.natGateway}
            commit={(natGateway) => change({ natGateway })}
          />
        </>
      )}
      renderNew={(add) => (
        <NewItem
          fields={{
            name: { label: t`Name`, parse: parseName, placeholder: t`Servers` },
            prefix: { label: t`Prefix`, parse: parsePrefix, placeholder: '10.100.1.0/24' },
          }}
          onAdd={({ name, prefix }) =>
            add({
              name,
              prefix,
              networkSecurityGroup: null,
              userRoutes: [],
              bgpPropagation: true,
              serviceEndpoints: false,
              delegated: false,
              natGateway: false,
            })
          }
        />
      )}
    />
  );
}

interface UserRouteListProps {
  readonly routes: readonly UserRoute[];
  readonly commit: (routes: readonly UserRoute[]) => string | null;
}

function UserRouteList({ routes, commit }: UserRouteListProps) {
  return (
    <ItemList<UserRoute>
      label={t`User-defined routes`}
      one={t`Route`}
      path="userRoutes"
      items={routes}
      commit={commit}
      summary={({ prefix, nextHop }) => `${prefix} → ${NEXT_HOPS[nextHop].toLowerCase()}`}
      renderItem={(route, change) => (
        <>
          <PrefixField
            label={t`Prefix`}
            path="prefix"
            value={route.prefix}
            commit={(prefix) => change({ prefix })}
          />
          <SelectField
            label={t`Next hop`}
            value={route.nextHop}
            choices={choicesOf(NEXT_HOPS)}
            commit={(nextHop) => change({ nextHop })}
          />
        </>
      )}
      renderNew={(add) => (
        <NewItem
          fields={{
            prefix: { label: t`Prefix`, parse: parsePrefix, placeholder: '0.0.0.0/0' },
            nextHop: { label: t`Next hop`, parse: parseNextHop, choices: choicesOf(NEXT_HOPS) },
          }}
          onAdd={add}
        />
      )}
    />
  );
}

function parseNextHop(text: string) {
  return text in NEXT_HOPS
    ? { ok: true as const, value: text as UserRoute['nextHop'] }
    : { ok: false as const, error: t`Choose where it goes.` };
}

interface VnetPeersProps {
  readonly self: NodeId;
  readonly peers: readonly VnetPeer[];
  readonly commit: (peers: readonly VnetPeer[]) => string | null;
}

function VnetPeers({ self, peers, commit }: VnetPeersProps) {
  const vnets = useNodeChoices(VNETS).filter(({ value }) => value !== self);
  const nameOf = (id: NodeId) => vnets.find(({ value }) => value === id)?.label ?? id;
  return (
    <ItemList<VnetPeer>
      label={t`Peered with`}
      one={t`VNet peering`}
      path="peers"
      items={peers}
      commit={commit}
      summary={({ vnet, useRemoteGateway }) =>
        useRemoteGateway ? t`${nameOf(vnet)}, uses its gateway` : nameOf(vnet)
      }
      renderItem={(peer, change) => (
        <>
          <SelectField
            label={t`VNet`}
            value={peer.vnet}
            choices={vnets}
            commit={(vnet) => change({ vnet })}
          />
          <CheckField
            label={t`Uses the gateway of the other (ER-293)`}
            value={peer.useRemoteGateway}
            commit={(useRemoteGateway) => change({ useRemoteGateway })}
          />
        </>
      )}
      renderNew={(add) => (
        <NewItem
          fields={{ vnet: { label: 'VNet', parse: parseVnet, choices: vnets } }}
          onAdd={({ vnet }) => add({ vnet, useRemoteGateway: false })}
        />
      )}
    />
  );
}

function parseVnet(text: string) {
  return text
    ? { ok: true as const, value: text as NodeId }
    : { ok: false as const, error: t`Choose a VNet.` };
}
