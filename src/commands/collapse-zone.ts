import { t } from '#base/t.ts';
import type { ZoneId } from '#model/ids.ts';
import type { Command } from './command.ts';
import { marked } from './mark.ts';
import { missing } from './missing.ts';

interface Args {
  readonly id: ZoneId;
}

/** Draws a zone as one card. What is inside stays there, and the simulation sees no difference. */
export const collapseZone: Command<Args> = {
  id: 'zone/collapse',
  label: t`collapse zone`,
  run: (document, { id }) =>
    document.zones[id] ? marked(document, new Map([[id, { collapsed: true as const }]])) : missing(id),
};
