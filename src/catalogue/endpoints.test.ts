import { describe, expect, it } from 'vitest';
import { endpointsFor, loadEndpoints, matchesHost } from './endpoints.ts';

describe('a host pattern', () => {
  it.each([
    ['*.crm#.dynamics.com', 'contoso.crm4.dynamics.com', true],
    ['*.crm#.dynamics.com', 'contoso.crm.dynamics.com', true],
    ['*.crm#.dynamics.com', 'contoso.api.crm11.dynamics.com', true],
    ['*.crm#.dynamics.com', 'contoso.crmx.dynamics.com', false],
    ['*.crm#.dynamics.com', 'crm4.dynamics.com', false],
    ['*.powerapps.com', 'evilpowerapps.com', false],
    ['*.powerapps.com', 'make.powerapps.com.example', false],
    ['login.microsoftonline.com', 'LOGIN.microsoftonline.com', true],
    ['login.microsoftonline.com', 'loginxmicrosoftonline.com', false],
  ])('%s against %s: %s', (pattern, host, fits) => {
    expect(matchesHost(pattern, host)).toBe(fits);
  });
});

describe('what ExpressRoute can carry', () => {
  const carried = async (host: string) => {
    const { powerPlatform } = await loadEndpoints();
    return [...new Set(endpointsFor(powerPlatform.endpoints, host).map(({ expressRoute }) => expressRoute))];
  };

  it('includes an environment, under the values of its regions (ER-201, ER-335)', async () => {
    // the pages differ on whether static content comes from there as well
    expect((await carried('contoso.crm4.dynamics.com')).sort()).toEqual(['partial', 'regional']);
  });

  it('includes sign-in (ER-345)', async () => {
    expect(await carried('login.microsoftonline.com')).toEqual(['yes']);
  });

  it('excludes the CDN (ER-336, ER-342)', async () => {
    expect(await carried('content.azureedge.net')).toEqual(['no']);
    expect(await carried('app.azurefd.net')).toEqual(['no']);
  });

  it('takes the most specific pattern, and knows nothing of foreign names', async () => {
    const { powerPlatform } = await loadEndpoints();
    expect(
      endpointsFor(powerPlatform.endpoints, 'x.api.powerplatform.com').map(({ host }) => host),
    ).not.toContain('*.powerplatform.com');
    expect(endpointsFor(powerPlatform.endpoints, 'www.example.com')).toEqual([]);
  });

  it('includes every Microsoft 365 set of category Optimize or Allow, and no other', async () => {
    const { microsoft365 } = await loadEndpoints();
    for (const { expressRoute, category } of microsoft365.sets)
      expect(expressRoute).toBe(category !== 'Default');
    expect(microsoft365.sets.filter(({ expressRoute }) => expressRoute)).toHaveLength(10);
  });
});
