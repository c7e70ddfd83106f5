import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { sayAll } from '../words.ts';

export const costProviderMissing: Check = {
  id: 'cost/provider-missing',
  severity: 'info',
  title: t`A cost sheet with a part missing`,
  facts: ['ER-073'],
  run: ({ settings, circuits }) => {
    const missing = [
      ...(settings.costSheet.includes('provider') ? [] : [t`provider charges`]),
      ...(settings.costSheet.includes('internal') ? [] : [t`internal routing effort`]),
    ];
    if (!settings.costSheet.includes('azure') || missing.length === 0 || circuits.length === 0) return [];
    return [
      {
        message: !settings.costSheet.includes('provider')
          ? t`The cost sheet lists Azure charges, and ${sayAll(missing)} are missing.`
          : t`The cost sheet lists Azure charges, and internal routing effort is missing.`,
        advice: t`Add them.`,
        about: circuits.map(({ id }) => id),
      },
    ];
  },
};
