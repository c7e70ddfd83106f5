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
        message: t`The cost sheet lists Azure charges, and ${sayAll(missing)} ${missing.length === 1 && missing[0] === 'internal routing effort' ? t`is` : t`are`} missing.`,
        advice: t`Add them.`,
        about: circuits.map(({ id }) => id),
      },
    ];
  },
};
