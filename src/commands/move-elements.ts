import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import { boxSchema } from '#model/format/document-schema.ts';
import type { ElementId } from '#model/ids.ts';
import { accept } from './accept.ts';
import type { Command } from './command.ts';
import { place } from './edit.ts';
import { missing } from './missing.ts';

export interface Moved {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Zones only, when they are resized as well. */
  readonly width?: number;
  readonly height?: number;
}

/** Where things stand, and nothing about routing. What stands in a zone moves only if it is listed too. */
export const moveElements: Command<{ readonly to: readonly Moved[] }> = {
  id: 'element/move',
  label: t`move`,
  run(document, { to }) {
    let next = document;
    for (const { id, x, y, width, height } of to) {
      const zone = Object.hasOwn(document.zones, id);
      const old = document.geometry[id as ElementId];
      const bentLink = Object.hasOwn(document.links, id) && old !== undefined;
      if (!zone && !bentLink && !Object.hasOwn(document.nodes, id)) return missing(id);
      const box = {
        x,
        y,
        width: zone ? (width ?? old?.width ?? null) : null,
        height: zone ? (height ?? old?.height ?? null) : null,
      };
      const placed = place(next, id, box);
      const accepted = accept(boxSchema, placed.geometry[id as ElementId], id);
      if (!accepted.ok) return accepted;
      next = placed;
    }
    return ok(next);
  },
};
