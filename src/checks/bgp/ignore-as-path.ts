import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { nodeFix } from '../fix.ts';

export const bgpIgnoreAsPath: Check = {
  id: 'bgp/ignore-as-path',
  severity: 'warning',
  title: t`AS-path length ignored`,
  facts: ['ER-162'],
  run: ({ circuits, neighboursOfMicrosoft, all }) =>
    [...all('router'), ...all('firewall')]
      .filter(
        ({ id, ignoreAsPath }) =>
          ignoreAsPath && circuits.some((circuit) => neighboursOfMicrosoft(circuit).includes(id)),
      )
      .map((device) => ({
        message: t`${device.name} ignores AS-path length, which breaks the way Microsoft drains a link for maintenance.`,
        advice: t`Switch it off.`,
        about: [device.id],
        fix: nodeFix(t`Switch it off`, device.id, { ignoreAsPath: false }),
      })),
};
