import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { nodeFix } from '../fix.ts';

export const peeringHsrpVrrp: Check = {
  id: 'peering/hsrp-vrrp',
  severity: 'warning',
  title: t`HSRP or VRRP towards Microsoft`,
  facts: ['ER-108'],
  run: ({ circuits, neighboursOfMicrosoft, all }) =>
    all('router')
      .filter(
        ({ id, firstHopRedundancy }) =>
          firstHopRedundancy && circuits.some((circuit) => neighboursOfMicrosoft(circuit).includes(id)),
      )
      .map((router) => ({
        message: t`${router.name} runs HSRP or VRRP, and first-hop redundancy protocols towards Microsoft are not supported.`,
        advice: t`Switch it off there, and rely on the two BGP sessions.`,
        about: [router.id],
        fix: nodeFix(t`Switch it off`, router.id, { firstHopRedundancy: false }),
      })),
};
