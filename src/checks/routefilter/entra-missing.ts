import { t } from '#base/t.ts';
import { allowedCommunities } from '#catalogue/allowed-communities.ts';
import type { Check, Found } from '../check.ts';
import { isPowerPlatform } from '../power-platform.ts';

export const routefilterEntraMissing: Check = {
  id: 'routefilter/entra-missing',
  severity: 'info',
  title: t`Sign-in over the internet`,
  facts: ['ER-345', 'D-6'],
  run: ({ document, flows, microsoftPeerings, circuitOf }) =>
    flows
      .filter(({ to, noInternet }) => noInternet && to?.kind === 'service' && to.service === 'entra-id')
      .flatMap(({ id, name, crossesInternet }): readonly Found[] => {
        const used = flows.some(({ to, byMicrosoftPeering }) => isPowerPlatform(to) && byMicrosoftPeering);
        const values = microsoftPeerings.flatMap((peering) =>
          allowedCommunities(document, circuitOf(peering), peering),
        );
        if (!used || values.some((value) => value === '12076:5060' || value === '12076:5100')) return [];
        return [
          {
            message: crossesInternet
              ? t`${name} uses the internet: no filter lists Microsoft Entra ID.`
              : t`${name} has no way over a circuit: no filter lists Microsoft Entra ID.`,
            advice: t`Add 12076:5060 if sign-in shall go over the circuit too.`,
            about: [id, ...microsoftPeerings.map((peering) => peering.id)],
          },
        ];
      }),
};
