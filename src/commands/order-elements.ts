import { t } from '#base/t.ts';
import type { Box, TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import type { Command } from './command.ts';
import { marked } from './mark.ts';

interface Args {
  /** Nodes and zones. Zones stay behind all nodes, and an inner one before the zone around it. */
  readonly ids: readonly string[];
  readonly to: 'front' | 'back';
}

/** To the front or the back of what lies in the same layer. */
export const orderElements: Command<Args> = {
  id: 'element/order',
  label: t`change the order`,
  run(document, { ids, to }) {
    const moving = new Set(ids);
    const others = Object.entries(document.geometry)
      .filter(([id]) => !moving.has(id))
      .map(([, box]) => box.order ?? 0);
    const step = to === 'front' ? 1 : -1;
    const edge = others.reduce((most, order) => (order * step > most * step ? order : most), 0);
    const start = isBeyond(document, ids, edge, step) ? null : edge + step;
    if (start === null) return marked(document, new Map());
    return marked(document, new Map(ids.map((id) => [id, { order: start }] as const)));
  },
};

/** Already there: no step of undo for nothing. */
const isBeyond = (document: TopologyDocument, ids: readonly string[], edge: number, step: number): boolean =>
  ids.every((id) => orderOf(document.geometry[id as ElementId]) * step > edge * step);

const orderOf = (box: Box | undefined): number => box?.order ?? 0;
