import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { covering } from '../customer-adverts.ts';
import { isPowerPlatform } from '../power-platform.ts';

export const ppCallbackIpNotAdvertised: Check = {
  id: 'pp/callback-ip-not-advertised',
  severity: 'warning',
  title: t`A call that comes over the internet`,
  facts: ['ER-351'],
  under: ['pp/callback-private-dns'],
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      const { target, to } = flow;
      if (
        !isPowerPlatform(flow.from) ||
        to?.kind !== 'host' ||
        target === null ||
        facts.ownerOf(to) !== 'customer'
      )
        return [];
      if (
        !facts.isPublic(target) ||
        facts.microsoftPeerings.length === 0 ||
        covering(facts, target).length > 0
      )
        return [];
      const name = flow.flow.to.by === 'name' ? flow.flow.to.name : target;
      return [
        {
          message: t`Calls to ${name} arrive over the internet: ${target} lies in no prefix that is advertised on Microsoft peering.`,
          advice: t`Advertise its prefix, or accept that.`,
          about: [flow.id, to.id],
          severity: flow.noInternet ? 'error' : 'warning',
        },
      ];
    }),
};
