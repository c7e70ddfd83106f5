/** The card of every thing but circuits and peerings. It selects, and it draws. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { factOf, glyphOf } from '#drawing/looks.ts';
import type { NodeId } from '#model/ids.ts';
import { ownerOf } from '#model/owner-of.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { failedNow } from '../failed-now.ts';
import { Glyph } from '../glyphs/glyph.tsx';
import type { ThingNode } from '../projection.ts';
import { LockMark } from './lock-mark.tsx';
import { NameBlock } from './name-block.tsx';
import { Ports } from './ports.tsx';
import { ProblemMark } from './problem-mark.tsx';
import { SinglePointMark } from './single-point-mark.tsx';

export const CardNode = memo(function CardNode({ id }: NodeProps<ThingNode>) {
  const node = useEditor((state) => state.document.nodes[id as NodeId]);
  const fact = useEditor((state) => (node ? factOf(node, state.document) : ''));
  const owner = useEditor((state) => (node ? ownerOf(state.document, node) : 'customer'));
  const failed = useEditor((state) => failedNow(state).nodes.has(id as NodeId));
  const degraded = useEditor((state) => failedNow(state).degraded.get(id));
  if (!node) return null; // deleted, and the canvas has not caught up yet
  return (
    <div
      className="thing card"
      data-owner={owner}
      data-failed={failed || undefined}
      data-degraded={!failed && degraded ? true : undefined}
    >
      <span className="sign">
        <Glyph name={glyphOf(node)} />
      </span>
      <LockMark id={id} />
      <ProblemMark id={id} name={node.name} />
      <NameBlock name={node.name} fact={failed ? 'failed' : (degraded ?? fact)} />
      <SinglePointMark keys={[id]} />
      <Ports node={id} />
    </div>
  );
});
