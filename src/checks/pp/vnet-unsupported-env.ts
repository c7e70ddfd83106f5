import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const ppVnetUnsupportedEnv: Check = {
  id: 'pp/vnet-unsupported-env',
  severity: 'error',
  title: t`Virtual-network support where there is none`,
  facts: ['ER-369'],
  run: ({ all }) =>
    all('service').flatMap((service): readonly Found[] => {
      const { environment } = service;
      if (
        !environment ||
        environment.delegatedVnets.length === 0 ||
        !['trial', 'teams'].includes(environment.type)
      )
        return [];
      return [
        {
          message:
            environment.type === 'teams'
              ? t`Virtual-network support is not available for ${service.name}, which is a Dataverse for Teams environment.`
              : t`Virtual-network support is not available for ${service.name}, which is a trial environment.`,
          advice: t`Use an environment of another type.`,
          about: [service.id],
        },
      ];
    }),
};
