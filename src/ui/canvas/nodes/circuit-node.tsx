/** A circuit: a long capsule, its two links inside as lanes, each ending on an MSEE of its own. */

import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { t } from '#base/t.ts';
import { factOf, glyphOf } from '#drawing/looks.ts';
import { LANES, type Lane } from '#drawing/scene/circuit-lanes.ts';
import { isPartFailed } from '#drawing/words/failed-elements.ts';
import { percentText } from '#drawing/words/figures.ts';
import { laneLoad } from '#drawing/words/lane-load.ts';
import type { NodeId } from '#model/ids.ts';
import { edgeName } from '#model/kinds/edge-name.ts';
import { partWord } from '#model/part-word.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { useCanvasSession, useCanvasSessionStore } from '../canvas-session.ts';
import { failedNow } from '../failed-now.ts';
import { Glyph } from '../glyphs/glyph.tsx';
import type { ThingNode } from '../projection.ts';
import { LockMark } from './lock-mark.tsx';
import { Ports } from './ports.tsx';
import { ProblemMark } from './problem-mark.tsx';
import { CircuitSinglePointMark } from './single-point-mark.tsx';

export const CircuitNode = memo(function CircuitNode({ id }: NodeProps<ThingNode>) {
  const node = useEditor((state) => state.document.nodes[id as NodeId]);
  const fact = useEditor((state) => (node ? factOf(node, state.document) : ''));
  const failed = useEditor((state) => failedNow(state).nodes.has(id as NodeId));
  const degraded = useEditor((state) => failedNow(state).degraded.get(id));
  if (!node) return null;
  return (
    <div
      className="thing capsule"
      data-owner="provider"
      data-failed={failed || undefined}
      data-degraded={!failed && degraded ? true : undefined}
    >
      <header>
        <Glyph name={glyphOf(node)} size={22} />
        <h3>{node.name}</h3>
        <LockMark id={id} />
        <ProblemMark id={id} name={node.name} />
        <p className="figures">{failed ? 'failed' : (degraded ?? fact)}</p>
      </header>
      {LANES.map((lane) => (
        <CircuitLane key={lane} circuit={id as NodeId} lane={lane} />
      ))}
      {node.kind === 'circuit' && <CircuitSinglePointMark circuit={node} />}
      <Ports node={id} />
    </div>
  );
});

/** A click picks the lane; its menu and the bar above offer to fail it. */
function CircuitLane({ circuit, lane }: { readonly circuit: NodeId; readonly lane: Lane }) {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const failed = useEditor((state) => isPartFailed(failedNow(state), circuit, lane));
  const degraded = useEditor((state) => failedNow(state).degraded.get(`${circuit} ${lane}`));
  const load = useEditor((state) => laneLoad(state.report, circuit, lane));
  const edge = useEditor(({ document }) => {
    const node = document.nodes[circuit];
    return node ? edgeName(node, lane) : '';
  });
  const picked = useCanvasSession(({ lane: is }) => is?.circuit === circuit && is.lane === lane);
  const pick = () => {
    editor.getState().select([circuit]);
    session.setState({ lane: { circuit, lane } });
  };
  const full = load === null ? '' : percentText(load);
  const words = failed ? 'failed' : (degraded ?? full);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="lane"
      data-lane={lane}
      data-failed={failed || undefined}
      data-degraded={!failed && degraded ? true : undefined}
      aria-pressed={picked}
      aria-label={[
        t`${partWord[lane]} link to ${edge}`,
        failed ? 'failed' : degraded,
        !failed && full && t`${full} full`,
      ]
        .filter(Boolean)
        .join(', ')}
      onClick={(event) => {
        event.stopPropagation();
        pick();
      }}
    >
      <span className="lane-words">
        <span>{lane}</span>
        <span className="figures">{words}</span>
        <span className="figures edge-name">{edge}</span>
      </span>
      <span className="track">
        <span className="fill" style={{ width: `${Math.min(1, load ?? 0) * 100}%` }} />
      </span>
    </button>
  );
}
