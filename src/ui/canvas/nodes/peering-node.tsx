/** A peering: a plug at the Microsoft end of its circuit, with the state of its two sessions. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { glyphOf } from '#drawing/looks.ts';
import { sessionCount, sessionWords } from '#drawing/words/session-state.ts';
import type { NodeId } from '#model/ids.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { failedNow } from '../failed-now.ts';
import { Glyph } from '../glyphs/glyph.tsx';
import type { ThingNode } from '../projection.ts';
import { keysOfPeering } from '../single-points.ts';
import { LockMark } from './lock-mark.tsx';
import { NameBlock } from './name-block.tsx';
import { ProblemMark } from './problem-mark.tsx';
import { SinglePointMark } from './single-point-mark.tsx';

export const PeeringNode = memo(function PeeringNode({ id }: NodeProps<ThingNode>) {
  const node = useEditor((state) => state.document.nodes[id as NodeId]);
  const words = useEditor((state) => sessionWords(sessionCount(state.report, id as NodeId)));
  const trouble = useEditor((state) => {
    const count = sessionCount(state.report, id as NodeId);
    return count !== null && count.up < count.all;
  });
  const failed = useEditor((state) => failedNow(state).nodes.has(id as NodeId));
  if (!node) return null;
  return (
    <div
      className="thing card plug"
      data-owner="microsoft"
      data-failed={failed || undefined}
      data-trouble={trouble || undefined}
    >
      <span className="sign">
        <Glyph name={glyphOf(node)} />
      </span>
      <LockMark id={id} />
      <ProblemMark id={id} name={node.name} />
      <SinglePointMark keys={keysOfPeering(id as NodeId)} />
      <NameBlock name={node.name} fact={failed ? 'failed' : words} />
    </div>
  );
});
