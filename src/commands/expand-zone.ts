import { t } from '#base/t.ts';
import type { ZoneId } from '#model/ids.ts';
import type { Command } from './command.ts';
import { marked } from './mark.ts';
import { missing } from './missing.ts';

export const expandZone: Command<{ readonly id: ZoneId }> = {
  id: 'zone/expand',
  label: t`expand zone`,
  run: (document, { id }) =>
    document.zones[id] ? marked(document, new Map([[id, { collapsed: undefined }]])) : missing(id),
};
