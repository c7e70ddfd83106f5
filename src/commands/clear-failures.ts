import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { Command } from './command.ts';

export const clearFailures: Command<Record<never, never>> = {
  id: 'failure/clear',
  label: t`repair everything`,
  run: (document) =>
    ok(Object.keys(document.failures).length === 0 ? document : { ...document, failures: {} }),
};
