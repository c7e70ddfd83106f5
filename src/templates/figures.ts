/**
 * The five figures of the concept page on ExpressRoute with Power Platform, as designs that run. Each is the reference
 * design with what the figure does not show taken out.
 *
 * @source FIG-1 to FIG-5 of the scenarios
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { r0 } from './r0.ts';
import { retold, without } from './retell.ts';

const AZURE = ['gw-1', 'vnet-1', 'vm-1', 'priv-a'];
const BRANCH = ['branch', 'branch-lan'];

export const onPremisesToOnlineServices = (): TopologyDocument =>
  retold(
    without(r0(), [...AZURE, ...BRANCH, 'rproxy', 'sql', 'env-us']),
    t`From your network to online services`,
    t`Three steps: your own routing prefers the circuit, the BGP session carries it to the Microsoft edge, Microsoft routes it on. Watch the longest prefix win at HQ users.`,
    {
      intents: [
        { id: 'intent-1', flow: 'users-to-env', claim: { type: 'private-to', extent: 'microsoft-edge' } },
        { id: 'intent-2', flow: 'users-to-env', claim: { type: 'reaches' }, after: 'any-one' },
      ],
      flows: [
        {
          id: 'users-to-env',
          name: 'Users to environment',
          from: { node: 'hq-lan' },
          to: { by: 'node', node: 'env-eu' },
          forwardMbps: 40,
          returnMbps: 250,
        },
        {
          id: 'users-to-cdn',
          name: 'Static files from the CDN',
          from: { node: 'hq-lan' },
          to: { by: 'node', node: 'cdn' },
          returnMbps: 30,
        },
      ],
    },
  );

export const onlineServicesToExternalService = (): TopologyDocument =>
  retold(
    without(r0(), [...AZURE, ...BRANCH, 'hq-lan', 'env-us', 'm365', 'entra', 'cdn']),
    t`From online services to your API`,
    t`Public DNS is hop 0. The address of the API is announced on the circuit, so the call comes in there; the mail address is not, so it comes over the internet, and its reply is lost.`,
    {
      intents: [
        { id: 'intent-1', claim: { type: 'same-way-back' } },
        { id: 'intent-2', flow: 'env-to-api', claim: { type: 'no-internet' } },
      ],
      flows: [
        {
          id: 'env-to-api',
          name: 'Environment calls your API',
          from: { node: 'env-eu', address: '198.51.100.24' },
          to: { by: 'name', name: 'api.contoso.example' },
          forwardMbps: 5,
          returnMbps: 20,
        },
        {
          id: 'env-to-mail',
          name: 'Environment calls your mail server',
          from: { node: 'env-eu', address: '198.51.100.24' },
          to: { by: 'name', name: 'mail.contoso.example' },
          forwardMbps: 1,
          returnMbps: 1,
        },
      ],
    },
  );

export const microsoftPeering = (): TopologyDocument =>
  retold(
    without(r0(), [
      ...AZURE,
      ...BRANCH,
      'rproxy',
      'sql',
      'fw-i',
      'isp',
      'internet',
      'internet-zone',
      'cdn',
      'm365',
      'entra',
    ]),
    t`Microsoft peering`,
    t`The dedicated part ends at the Microsoft edge. Two environments share every step behind it.`,
    {
      intents: [
        { id: 'intent-1', flow: 'users-to-env', claim: { type: 'through', node: 'circuit-a' } },
        { id: 'intent-2', flow: 'users-to-us', claim: { type: 'not-through', node: 'circuit-a' } },
      ],
      flows: [
        {
          id: 'users-to-env',
          name: 'Users to environment',
          from: { node: 'hq-lan' },
          to: { by: 'node', node: 'env-eu' },
          forwardMbps: 40,
          returnMbps: 250,
        },
        {
          id: 'users-to-us',
          name: 'Users to an environment out of scope',
          from: { node: 'hq-lan' },
          to: { by: 'node', node: 'env-us' },
          forwardMbps: 5,
          returnMbps: 20,
        },
      ],
    },
  );

export const bothPeerings = (): TopologyDocument =>
  retold(
    without(r0(), [
      ...BRANCH,
      'rproxy',
      'sql',
      'fw-i',
      'isp',
      'internet',
      'internet-zone',
      'cdn',
      'm365',
      'entra',
      'env-us',
    ]),
    t`Microsoft and private peering compared`,
    t`Select one flow, then the other: they differ only behind the Microsoft edge. One is private to the edge, the other to the endpoint.`,
    {
      intents: [
        { id: 'intent-1', flow: 'users-to-vm', claim: { type: 'private-to', extent: 'endpoint' } },
        { id: 'intent-2', flow: 'users-to-env', claim: { type: 'no-internet' }, after: 'any-one' },
      ],
      flows: [
        {
          id: 'users-to-env',
          name: 'Microsoft peering: users to environment',
          from: { node: 'hq-lan' },
          to: { by: 'node', node: 'env-eu' },
          forwardMbps: 40,
          returnMbps: 250,
        },
        {
          id: 'users-to-vm',
          name: 'Private peering: users to virtual machine',
          from: { node: 'hq-lan' },
          to: { by: 'node', node: 'vm-1' },
          forwardMbps: 20,
          returnMbps: 60,
        },
      ],
    },
  );

export const noDirectLink = (): TopologyDocument => {
  const base = without(r0(), [
    ...BRANCH,
    'rproxy',
    'sql',
    'fw-i',
    'isp',
    'internet',
    'internet-zone',
    'cdn',
    'entra',
    'env-us',
  ]);
  return retold(
    {
      ...base,
      // The path from one to the other is what there is to see, so nothing stands in its way.
      geometry: {
        ...base.geometry,
        ...at('vm-1', 1128, 216),
        ...at('gw-1', 1128, 312),
        ...at('vnet-1', 1280, 232),
        ...at('m365', 1280, 136),
      },
      accepted: {
        ['accepted-1' as never]: {
          id: 'accepted-1',
          check: 'pp/direct-link-to-azure',
          about: ['drawn-link', 'env-eu', 'vnet-1'],
          reason: t`The line is drawn to show that it means nothing.`,
        } as never,
      },
      links: {
        ...base.links,
        ['drawn-link' as never]: {
          id: 'drawn-link',
          kind: 'note',
          name: 'no such link',
          ends: ['vnet-1', 'env-eu'],
        } as never,
      },
    },
    t`No direct link inside the datacenter`,
    t`The line between the virtual network and the environment means nothing: that traffic is routed inside Microsoft, shared, and never over your circuit.`,
    {
      intents: [{ id: 'intent-1', flow: 'vm-to-env', claim: { type: 'not-through', node: 'circuit-a' } }],
      flows: [
        {
          id: 'vm-to-env',
          name: 'Virtual machine to environment',
          from: { node: 'vm-1' },
          to: { by: 'node', node: 'env-eu' },
          forwardMbps: 5,
          returnMbps: 5,
        },
        {
          id: 'env-to-sharepoint',
          name: 'Environment to SharePoint',
          from: { node: 'env-eu' },
          to: { by: 'node', node: 'm365' },
          forwardMbps: 5,
          returnMbps: 5,
        },
        {
          id: 'users-to-env',
          name: 'Users to environment',
          from: { node: 'hq-lan' },
          to: { by: 'node', node: 'env-eu' },
          forwardMbps: 40,
          returnMbps: 250,
        },
      ],
    },
  );
};

const at = (id: string, x: number, y: number) => ({ [id]: { x, y, width: null, height: null } });
