/**
 * Microsoft's services with the stand-in prefixes of the worked scenarios: one aggregate on the internet, longer prefixes
 * over ExpressRoute where the route filter lets them (ER-155).
 */
import type { Settings } from '#model/document.ts';
import { BAND, COLUMN, ROW_HEIGHT } from './columns.ts';
import type { Part } from './part.ts';

type Loose = Readonly<Record<string, unknown>>;
type At = readonly [x: number, y: number];

/** All stand-ins lie in it. */
export const AGGREGATE: Partial<Settings> = { internetAggregates: ['198.51.100.0/24'] as never };

export const microsoft = (y = 0, height: number = ROW_HEIGHT): Part => ({
  zones: [
    {
      id: 'microsoft',
      name: 'Microsoft network',
      kind: 'microsoft',
      box: [BAND.microsoft[0], y, BAND.microsoft[1], height],
    },
  ],
});

/** Both regions of the Europe environment: leaving one out sends half of it over the internet (W-03). */
export const europeFilter = (more: readonly string[] = [], authorised = false): Part => ({
  routeFilters: [
    {
      id: 'filter-eu',
      name: 'Europe',
      communities: ['12076:51002', '12076:51003', ...more],
      microsoft365Authorised: authorised,
    },
  ],
});

export const envEu = (at: At = [COLUMN.microsoft, 112], environment: Loose = {}): Part =>
  service({
    id: 'env-eu',
    name: 'ENV-EU',
    service: 'power-platform',
    region: 'europe',
    at,
    prefixes: [
      { prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] },
      { prefix: '198.51.100.32/27', region: 'northeurope', communities: ['12076:51003'] },
    ],
    endpoints: [
      { name: 'Front end', address: '198.51.100.10', hostname: 'contoso.crm4.dynamics.example' },
      { name: 'Front end, North Europe', address: '198.51.100.40' },
      { name: 'Service Bus', address: '198.51.100.20', hostname: 'contoso.servicebus.example' },
      { name: 'Connector egress', address: '198.51.100.24' },
    ],
    environment,
  });

export const m365 = (at: At): Part =>
  service({
    id: 'm365',
    name: 'Microsoft 365',
    service: 'office-365',
    at,
    prefixes: [
      { prefix: '198.51.100.96/28', communities: ['12076:5010'] },
      { prefix: '198.51.100.112/28', communities: ['12076:5020'] },
      { prefix: '198.51.100.128/28', communities: ['12076:5030'] },
      { prefix: '198.51.100.144/28', communities: ['12076:5100'] },
    ],
    endpoints: [
      { name: 'SharePoint', address: '198.51.100.115', hostname: 'contoso.sharepoint.example' },
      { name: 'Exchange', address: '198.51.100.100', hostname: 'outlook.example' },
      { name: 'Teams', address: '198.51.100.130', hostname: 'teams.example' },
    ],
  });

export const entra = (at: At): Part =>
  service({
    id: 'entra',
    name: 'Entra ID',
    service: 'entra-id',
    at,
    prefixes: [{ prefix: '198.51.100.160/28', communities: ['12076:5060'] }],
    endpoints: [{ name: 'Sign-in', address: '198.51.100.161', hostname: 'login.example' }],
  });

/** Never on ExpressRoute (ER-342). */
export const cdn = (at: At): Part =>
  service({
    id: 'cdn',
    name: 'CDN',
    service: 'cdn',
    at,
    prefixes: [{ prefix: '198.51.100.192/27', communities: [] }],
    endpoints: [{ name: 'Static files', address: '198.51.100.200', hostname: 'static.example' }],
  });

export const service = (fields: Loose & { readonly id: string; readonly at: At }): Part => ({
  nodes: [{ kind: 'service', zone: 'microsoft', ...fields }],
});
