import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { nodeFix } from '../fix.ts';

export const ppDedicatedToEndpoint: Check = {
  id: 'pp/dedicated-to-endpoint',
  severity: 'error',
  title: t`Dedicated beyond the Microsoft edge`,
  facts: ['ER-317', 'ER-377'],
  run: ({ all }) =>
    all('service')
      .filter(({ claimedDedicated }) => claimedDedicated)
      .map((service) => ({
        message: t`The path to ${service.name} is drawn as dedicated, and behind the Microsoft edge it is shared.`,
        advice: t`Label it as Microsoft's shared network.`,
        about: [service.id],
        fix: nodeFix(t`Label it as shared`, service.id, { claimedDedicated: false }),
      })),
};
