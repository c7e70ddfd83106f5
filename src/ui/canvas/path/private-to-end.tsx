/** With private peering nothing stops being private on the way: a label at the far end says so. */

import { t } from '#base/t.ts';
import type { PathDrawing } from '#drawing/path/path-drawing.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { goToStep } from '#ui/panels/playback/moves.ts';
import { useEditorStore } from '#ui/use-editor.tsx';
import { FlagPopover } from './flag-popover.tsx';

interface Props {
  readonly flow: FlowReport;
  readonly drawing: PathDrawing;
  readonly scale: number;
}

export function PrivateToEnd({ flow, drawing: { privateToEnd }, scale }: Props) {
  const store = useEditorStore();
  if (!privateToEnd) return null;
  const { label, hop } = privateToEnd;
  return (
    <FlagPopover
      title={t`Private to the endpoint`}
      onOpen={() => goToStep(store, { type: 'hop', direction: 'forward', index: hop })}
      trigger={
        <button
          type="button"
          className="privacy-label nodrag nopan"
          style={{
            transform: `translate(${label.x}px, ${label.y}px) scale(${scale})`,
            width: label.width / scale,
            height: label.height / scale,
          }}
        >{t`Private to the endpoint`}</button>
      }
    >
      <p>{flow.privacy.sentence}</p>
      <p className="path-facts">{t`ER-375, ER-377`}</p>
    </FlagPopover>
  );
}
