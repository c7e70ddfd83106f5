import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { Point } from './edit.ts';
import { linkBetween } from './link-between.ts';
import { type PaletteItem, palette } from './palette.ts';

/**
 * What of the palette could stand at a place with a link from something that is there. Each is tried, so that nothing is
 * offered that would be refused.
 */
export function legalAdditions(document: TopologyDocument, from: NodeId, at: Point): readonly PaletteItem[] {
  return palette.filter((item) => {
    if (item.kind === 'zone') return false;
    const { command, args } = item.make(document, at);
    const added = command.run(document, args);
    if (!added.ok) return false;
    const made = Object.keys(added.value.nodes).find((id) => !Object.hasOwn(document.nodes, id));
    return made !== undefined && linkBetween(added.value, from, made as NodeId).ok;
  });
}
