/**
 * What a new node of each kind looks like, and what else it brings with it. To change what dropping a thing does, change
 * its line here.
 */
import { ok } from '#base/result.ts';
import type { NodeKindName } from '#model/kinds/registry.ts';
import { freeName } from '../element-name.ts';
import type { NewNode } from './draft.ts';
import { newCircuit } from './new-circuit.ts';
import { newFirewall, newRouter } from './new-device.ts';
import { newHost } from './new-host.ts';
import { newPeering } from './new-peering.ts';
import { newProvider } from './new-provider.ts';
import { newService } from './new-service.ts';
import { newGateway, newVm, newVnet } from './new-vnet.ts';

export const newNodes: { readonly [Kind in NodeKindName]: NewNode<Kind> } = {
  host: newHost,
  router: newRouter,
  firewall: newFirewall,
  provider: newProvider,
  circuit: newCircuit,
  peering: newPeering,
  internet: { fields: (document) => ok({ name: freeName(document, 'Internet') }) },
  vnet: newVnet,
  gateway: newGateway,
  vm: newVm,
  service: newService,
};
