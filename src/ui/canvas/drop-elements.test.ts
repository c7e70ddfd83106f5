import { describe, expect, it } from 'vitest';
import { boxesOf } from '#drawing/scene/boxes.ts';
import type { Rect } from '#drawing/scene/rect.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId, ZoneId } from '#model/ids.ts';
import { r0 } from '#templates/r0.ts';
import { withCompanions } from './actions.ts';
import { dropElements, dropHint } from './drop-elements.ts';

const shifted = (document: TopologyDocument, ids: readonly string[], dx: number, dy: number) => {
  const boxes = boxesOf(document);
  return new Map(
    ids.map((id) => {
      const box = boxes.get(id) as Rect;
      return [id, { ...box, x: box.x + dx, y: box.y + dy }];
    }),
  );
};

const dropped = (document: TopologyDocument, moved: ReadonlyMap<string, Rect>) => {
  const { command, steps } = dropElements(document, moved);
  const outcome = command.run(document, steps);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return { document: outcome.value, label: command.label };
};

describe('letting go of what was dragged', () => {
  it('puts a router into the zone it is dropped on, and lights that zone up before', () => {
    const document = r0();
    const moved = shifted(document, ['ce1'], 184, 0);
    expect(dropHint(document, moved)).toEqual({ zone: 'p1-zone', refusal: null });
    const after = dropped(document, moved);
    expect(after.document.nodes['ce1' as NodeId]?.zone).toBe('p1-zone');
    expect(after.label).toBe('move into zone');
  });

  it('leaves it in its zone while Alt is held (C-32)', () => {
    const document = r0();
    const { command, steps } = dropElements(document, shifted(document, ['ce1'], 184, 0), {
      keepZones: true,
      into: null,
    });
    const outcome = command.run(document, steps);
    expect(outcome.ok && outcome.value.nodes).toBe(document.nodes);
  });

  it('moves within its zone without touching a line about routing', () => {
    const document = r0();
    const after = dropped(document, shifted(document, ['ce1'], 0, 16));
    expect(after.document.nodes).toBe(document.nodes);
    const before = document.geometry['ce1' as NodeId];
    expect(after.document.geometry['ce1' as NodeId]).toEqual({ ...before, y: (before?.y ?? 0) + 16 });
    expect(after.label).toBe('move');
  });

  it('takes along what stands in a zone, and leaves it in that zone', () => {
    const document = r0();
    const all = withCompanions(document, ['hq']);
    expect(all).toContain('fw-e');
    const after = dropped(document, shifted(document, all, 40, 600));
    expect(after.document.nodes['fw-e' as NodeId]?.zone).toBe('hq');
    const before = document.geometry['fw-e' as NodeId];
    expect(after.document.geometry['fw-e' as NodeId]).toMatchObject({
      x: (before?.x ?? 0) + 40,
      y: (before?.y ?? 0) + 600,
    });
  });

  it('takes the peerings of a circuit along', () => {
    expect(withCompanions(r0(), ['circuit-a'])).toEqual(['circuit-a', 'ms-a', 'priv-a']);
  });

  it('resizes a zone and leaves its things where they are', () => {
    const document = r0();
    const after = dropped(document, new Map([['branch', { x: 0, y: 416, width: 176, height: 200 }]]));
    expect(after.document.geometry['branch' as ZoneId]).toMatchObject({ width: 176, height: 200 });
    expect(after.document.nodes).toBe(document.nodes);
    expect(after.label).toBe('resize zone');
  });
});
