import { t } from '#base/t.ts';
import type { ZoneId } from '#model/ids.ts';
import type { Command } from './command.ts';
import { missing } from './missing.ts';
import { moveElements } from './move-elements.ts';

interface Args {
  readonly id: ZoneId;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What stands in it stays where it is, and stays in it. */
export const resizeZone: Command<Args> = {
  id: 'zone/resize',
  label: t`resize zone`,
  run: (document, { id, box }) =>
    document.zones[id] ? moveElements.run(document, { to: [{ id, ...box }] }) : missing(id),
};
