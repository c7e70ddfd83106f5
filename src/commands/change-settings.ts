import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { Settings } from '#model/document.ts';
import { settingsSchema } from '#model/format/document-schema.ts';
import { accept } from './accept.ts';
import type { Command } from './command.ts';

export const changeSettings: Command<{ readonly fields: Partial<Settings> }> = {
  id: 'document/settings',
  label: t`change settings`,
  run(document, { fields }) {
    const settings = accept(settingsSchema, { ...document.settings, ...fields }, '');
    return settings.ok ? ok({ ...document, settings: settings.value as Settings }) : settings;
  },
};
