import type { JSX } from 'react';
import type { NodeKindName, NodeOf, TopologyNode } from '#model/kinds/registry.ts';
import type { Change, FormProps } from './form-props.ts';
import { CircuitForm } from './forms/circuit-form.tsx';
import { FirewallForm } from './forms/firewall-form.tsx';
import { GatewayForm } from './forms/gateway-form.tsx';
import { HostForm } from './forms/host-form.tsx';
import { InternetForm } from './forms/internet-form.tsx';
import { PeeringForm } from './forms/peering-form.tsx';
import { ProviderForm } from './forms/provider-form.tsx';
import { RouterForm } from './forms/router-form.tsx';
import { ServiceForm } from './forms/service-form.tsx';
import { VmForm } from './forms/vm-form.tsx';
import { VnetForm } from './forms/vnet-form.tsx';

type Forms = { readonly [Kind in NodeKindName]: (props: FormProps<NodeOf<Kind>>) => JSX.Element };

/** A new kind without a form does not compile. */
const forms: Forms = {
  host: HostForm,
  router: RouterForm,
  firewall: FirewallForm,
  provider: ProviderForm,
  circuit: CircuitForm,
  peering: PeeringForm,
  internet: InternetForm,
  vnet: VnetForm,
  gateway: GatewayForm,
  vm: VmForm,
  service: ServiceForm,
};

interface NodeFormProps {
  readonly node: TopologyNode;
  readonly change: (patch: Partial<TopologyNode>) => string | null;
}

export function NodeForm({ node, change }: NodeFormProps) {
  // Kind and form come from one table, so they agree; the compiler cannot see that across a union.
  const Form = forms[node.kind] as (props: FormProps<TopologyNode>) => JSX.Element;
  return <Form value={node} change={change as Change<TopologyNode>} />;
}
