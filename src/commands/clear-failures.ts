import { ok } from '#base/result.ts';
import type { Command } from './command.ts';

export const clearFailures: Command<Record<never, never>> = {
  id: 'failure/clear',
  label: 'repair everything',
  run: (document) =>
    ok(Object.keys(document.failures).length === 0 ? document : { ...document, failures: {} }),
};
