import { t } from '#base/t.ts';
import type { LinkId } from '#model/ids.ts';
import { linkSchema } from '#model/link.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { missing } from './missing.ts';

interface Args {
  readonly id: LinkId;
  /** Some of the fields of its kind; its ends stay. A cable may become a cable of another kind. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export const updateLink: Command<Args> = {
  id: 'link/update',
  label: t`change link`,
  run(document, { id, fields }) {
    const link = document.links[id];
    if (!link) return missing(id);
    const next = accept(linkSchema, { ...link, ...fields, id, ends: link.ends }, id);
    return next.ok ? acceptWhole(put(document, 'links', next.value)) : next;
  },
};
