/**
 * A zone: a tinted band with its owner's name. The title drags it with all that stands in it, the corners resize it.
 * Collapsed it is one card that says what is inside.
 */

import { type NodeProps, NodeResizer } from '@xyflow/react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { zoneSize } from '#drawing/node-size.ts';
import { zoneOwner } from '#drawing/words/zone-owner.ts';
import type { ZoneId } from '#model/ids.ts';
import type { Zone } from '#model/zone.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { useCanvasSession, useCanvasSessionStore } from '../canvas-session.ts';
import { failedNow } from '../failed-now.ts';
import { useLettering } from '../lettering.tsx';
import type { ZoneNode } from '../projection.ts';
import { keysOfZone } from '../single-points.ts';
import { LockMark } from './lock-mark.tsx';
import { ZoneProblemMark } from './problem-mark.tsx';
import { SinglePointMark } from './single-point-mark.tsx';
import { countsInside, problemsInside } from './zone-summary.ts';

export const ZoneNodeView = memo(function ZoneNodeView({ id, selected, width }: NodeProps<ZoneNode>) {
  const zone = useEditor((state) => state.document.zones[id as ZoneId]);
  const collapsed = useEditor((state) => state.document.geometry[id as ZoneId]?.collapsed === true);
  const failed = useEditor((state) => failedNow(state).zones.has(id as ZoneId));
  const lettering = useLettering();
  const drop = useCanvasSession((state) => (state.drop?.zone === id ? state.drop : null));
  if (!zone) return null;
  const owner = zoneOwner(zone, (width ?? zoneSize.width) / lettering);
  return (
    <div
      className={collapsed ? 'zone zone-card' : 'zone'}
      data-owner={zone.owner}
      data-kind={zone.kind}
      data-failed={failed || undefined}
      data-takes-drop={(drop && !drop.refusal) || undefined}
      data-refuses-drop={drop?.refusal ? true : undefined}
    >
      <div className="zone-title">
        <Fold zone={zone} collapsed={collapsed} />
        {!collapsed && (
          <span className="zone-owner" title={owner.word}>
            {owner.text}
          </span>
        )}
        <span className="zone-name">{zone.name}</span>
        <LockMark id={id} />
        {failed && <span className="zone-state">{t`failed`}</span>}
      </div>
      <ZoneProblemMark zone={zone} collapsed={collapsed} />
      <SinglePointMark keys={keysOfZone(zone)} />
      {collapsed ? (
        <Summary id={zone.id} />
      ) : (
        <NodeResizer
          isVisible={selected}
          minWidth={96}
          minHeight={72}
          handleClassName="zone-corner"
          lineClassName="zone-edge"
        />
      )}
    </div>
  );
});

function Fold({ zone, collapsed }: { readonly zone: Zone; readonly collapsed: boolean }) {
  const hands = { editor: useEditorStore(), session: useCanvasSessionStore() };
  const label = `${collapsed ? t`Expand` : t`Collapse`} ${zone.name}`;
  return (
    <button
      type="button"
      className="zone-fold nodrag"
      tabIndex={-1}
      aria-label={label}
      aria-expanded={!collapsed}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        void import('../actions.ts').then(({ collapse, expand }) =>
          (collapsed ? expand : collapse)(hands, zone.id),
        );
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {collapsed ? <ChevronRight size={14} /> : <ChevronDown size={14} />}
    </button>
  );
}

function Summary({ id }: { readonly id: ZoneId }) {
  const counts = useEditor((state) => countsInside(state.document, id));
  const problems = useEditor((state) => problemsInside(state.document, state.report, id));
  return (
    <p className="zone-summary">
      <span>{counts}</span>
      {problems > 0 && (
        <span className="zone-problems">
          <span aria-hidden="true">▲ </span>
          {t`${plural(problems, { one: '# problem', other: '# problems' })}`}
        </span>
      )}
    </p>
  );
}
