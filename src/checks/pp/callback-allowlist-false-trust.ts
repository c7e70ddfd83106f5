import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { isPowerPlatform } from '../power-platform.ts';

export const ppCallbackAllowlistFalseTrust: Check = {
  id: 'pp/callback-allowlist-false-trust',
  severity: 'warning',
  title: t`Trust in an address that all tenants share`,
  facts: ['ER-355', 'ER-356'],
  run: ({ flows, all }) =>
    all('host')
      .filter(({ trustsCallersBy }) => trustsCallersBy !== 'authentication')
      .flatMap((host): readonly Found[] => {
        const calls = flows.filter(({ from, to }) => isPowerPlatform(from) && to?.id === host.id);
        if (calls.length === 0 && host.published.length === 0) return [];
        return [
          {
            message:
              host.trustsCallersBy === 'service-tag'
                ? t`${host.name} tells callers by service tag only, and connectors of all tenants share those addresses.`
                : t`${host.name} tells callers by source address only, and connectors of all tenants share those addresses.`,
            advice: t`Authenticate the caller as well.`,
            about: [host.id, ...calls.map(({ id }) => id)],
          },
        ];
      }),
};
