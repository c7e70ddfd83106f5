/** The line in the hand. Its colour and dash say whether it may end here; the sentence why not stands in the banner. */
import type { ConnectionLineComponentProps } from '@xyflow/react';
import { useCanvasSession } from './canvas-session.ts';

export function ConnectionLine({ fromX, fromY, toX, toY }: ConnectionLineComponentProps) {
  const aim = useCanvasSession((state) => state.aim);
  const state = aim === null ? 'open' : aim.refusal ? 'refused' : 'allowed';
  return (
    <g className="connection-line" data-state={state}>
      <path d={`M${fromX},${fromY}L${toX},${toY}`} />
      {state === 'refused' && <path d={`M${toX - 6},${toY - 6}l12,12m0,-12l-12,12`} />}
    </g>
  );
}
