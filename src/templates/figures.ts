/**
 * The five figures of the concept page on ExpressRoute with Power Platform, as designs that run. Each is the reference
 * design with what the figure does not show taken out.
 *
 * @source FIG-1 to FIG-5 of the scenarios
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { flow, usersToEnv } from './parts/flows.ts';
import { r0 } from './r0.ts';
import { retold, without } from './retell.ts';

const AZURE = ['gw-1', 'vnet-1', 'vm-1', 'priv-a'];
const BRANCH = ['branch', 'branch-lan'];
/** And what is published there. */
const INTERNET_EDGE = ['rproxy', 'sql', 'fw-i', 'isp', 'internet', 'internet-zone'];

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
        usersToEnv,
        flow('users-to-cdn', 'Static files from the CDN', 'hq-lan', 'cdn', { up: 0, down: 30 }),
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
        flow('env-to-api', 'Environment calls your API', 'env-eu', 'api.contoso.example', {
          address: '198.51.100.24',
          up: 5,
          down: 20,
        }),
        flow('env-to-mail', 'Environment calls your mail server', 'env-eu', 'mail.contoso.example', {
          address: '198.51.100.24',
          up: 1,
          down: 1,
        }),
      ],
    },
  );

export const microsoftPeering = (): TopologyDocument =>
  retold(
    without(r0(), [...AZURE, ...BRANCH, ...INTERNET_EDGE, 'cdn', 'm365', 'entra']),
    t`Microsoft peering`,
    t`The dedicated part ends at the Microsoft edge. Two environments share every step behind it.`,
    {
      intents: [
        { id: 'intent-1', flow: 'users-to-env', claim: { type: 'through', node: 'circuit-a' } },
        { id: 'intent-2', flow: 'users-to-us', claim: { type: 'not-through', node: 'circuit-a' } },
      ],
      flows: [
        usersToEnv,
        flow('users-to-us', 'Users to an environment out of scope', 'hq-lan', 'env-us', { up: 5, down: 20 }),
      ],
    },
  );

export const bothPeerings = (): TopologyDocument =>
  retold(
    without(r0(), [...BRANCH, ...INTERNET_EDGE, 'cdn', 'm365', 'entra', 'env-us']),
    t`Microsoft and private peering compared`,
    t`Select one flow, then the other: they differ only behind the Microsoft edge. One is private to the edge, the other to the endpoint.`,
    {
      intents: [
        { id: 'intent-1', flow: 'users-to-vm', claim: { type: 'private-to', extent: 'endpoint' } },
        { id: 'intent-2', flow: 'users-to-env', claim: { type: 'no-internet' }, after: 'any-one' },
      ],
      flows: [
        flow('users-to-env', 'Microsoft peering: users to environment', 'hq-lan', 'env-eu', {
          up: 40,
          down: 250,
        }),
        flow('users-to-vm', 'Private peering: users to virtual machine', 'hq-lan', 'vm-1', {
          up: 20,
          down: 60,
        }),
      ],
    },
  );

export const noDirectLink = (): TopologyDocument => {
  const base = without(r0(), [...BRANCH, ...INTERNET_EDGE, 'cdn', 'entra', 'env-us']);
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
        flow('vm-to-env', 'Virtual machine to environment', 'vm-1', 'env-eu', { up: 5, down: 5 }),
        flow('env-to-sharepoint', 'Environment to SharePoint', 'env-eu', 'm365', { up: 5, down: 5 }),
        usersToEnv,
      ],
    },
  );
};

const at = (id: string, x: number, y: number) => ({ [id]: { x, y, width: null, height: null } });
