/** What the drawing is told to do when somebody touches it. */
import type { ReactFlowProps } from '@xyflow/react';
import type { PointerEvent } from 'react';
import type { NodeId } from '#model/ids.ts';
import type { LinkHands } from './links/link-line.tsx';
import type { CanvasNode } from './projection.ts';

export interface Hands {
  readonly flow: Partial<ReactFlowProps<CanvasNode>>;
  readonly links: LinkHands;
  /** While a link is being drawn: which nodes may take it. */
  readonly targets: ReadonlyMap<NodeId, boolean> | null;
  readonly onPointerDown: ((event: PointerEvent<HTMLElement>) => void) | undefined;
  readonly onPointerMove: ((event: PointerEvent<HTMLElement>) => void) | undefined;
}

const nothing = () => undefined;

/** Until they are fetched. */
export const NO_HANDS: Hands = {
  flow: {},
  links: { onClick: nothing, onDoubleClick: nothing, onContextMenu: nothing },
  targets: null,
  onPointerDown: undefined,
  onPointerMove: undefined,
};
