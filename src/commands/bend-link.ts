import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import { boxSchema } from '#model/format/document-schema.ts';
import type { LinkId } from '#model/ids.ts';
import { accept } from './accept.ts';
import type { Command } from './command.ts';
import { type Point, place } from './edit.ts';
import { missing } from './missing.ts';

interface Args {
  readonly id: LinkId;
  /** The place its middle stretch runs through. Null: the canvas chooses again. */
  readonly through: Point | null;
}

export const bendLink: Command<Args> = {
  id: 'link/bend',
  label: t`bend link`,
  run(document, { id, through }) {
    if (!document.links[id]) return missing(id);
    if (through) {
      const bent = place(document, id, through);
      const accepted = accept(boxSchema, bent.geometry[id], id);
      return accepted.ok ? ok(bent) : accepted;
    }
    if (!document.geometry[id]) return ok(document);
    const { [id]: _, ...geometry } = document.geometry;
    return ok({ ...document, geometry: geometry as typeof document.geometry });
  },
};
