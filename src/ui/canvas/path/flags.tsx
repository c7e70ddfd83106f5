/** Staffs and pennants at the hand-offs, and the line where privacy ends. */

import { memo } from 'react';
import { t } from '#base/t.ts';
import type { PlacedPennant, PrivacyLine, Staff } from '#drawing/path/flag-layout.ts';
import type { PathDrawing } from '#drawing/path/path-drawing.ts';
import { svgPath } from '#drawing/path/polyline.ts';
import { flagName, ownerLetter } from '#drawing/path/words.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { HandOffPopover } from './hand-off-popover.tsx';

interface Props {
  readonly flow: FlowReport;
  readonly drawing: PathDrawing;
  readonly scale: number;
}

export const Flags = memo(function Flags({ flow, drawing, scale }: Props) {
  return (
    <>
      {drawing.staffs.flatMap(({ pennants, privacy }) => [
        ...pennants.map((pennant) => (
          <PennantFlag
            key={`${flow.flow} ${pennant.handoffs[0]}`}
            flow={flow}
            pennant={pennant}
            scale={scale}
          />
        )),
        privacy && <PrivacyLabel key={`${flow.flow} private`} flow={flow} privacy={privacy} scale={scale} />,
      ])}
    </>
  );
});

/** Beneath letters and numbers. */
export const StaffLines = memo(function StaffLines({ drawing }: { readonly drawing: PathDrawing }) {
  return (
    <svg className="path-svg" aria-hidden="true">
      {drawing.staffs.map((staff) => (
        <StaffLine key={staff.pennants[0]?.handoffs[0]} staff={staff} />
      ))}
    </svg>
  );
});

function StaffLine({ staff }: { readonly staff: Staff }) {
  const { line, privacy, crossings } = staff;
  return (
    <g>
      {privacy && <path className="privacy-casing" d={svgPath(privacy.line)} />}
      {privacy && <path className="privacy-line" d={svgPath(privacy.line)} />}
      <path className="staff-line" d={svgPath(line)} />
      {crossings.map(({ x, y }) => (
        <path
          key={`${x} ${y}`}
          className="staff-foot"
          d="M0 -6L6 0L0 6L-6 0Z"
          transform={`translate(${x} ${y})`}
        />
      ))}
    </g>
  );
}

interface FlagProps {
  readonly flow: FlowReport;
  readonly pennant: PlacedPennant;
  readonly scale: number;
}

function PennantFlag({ flow, pennant, scale }: FlagProps) {
  const handoffs = pennant.handoffs.flatMap((index) => flow.handoffs[index] ?? []);
  const selected = useEditor(
    ({ selectedStep }) => selectedStep?.type === 'handoff' && pennant.handoffs.includes(selectedStep.index),
  );
  const [left, right] = pennant.leftwards ? [pennant.to, pennant.from] : [pennant.from, pennant.to];
  const { rect } = pennant;
  return (
    <HandOffPopover
      handoffs={handoffs}
      index={pennant.handoffs[0] ?? 0}
      trigger={
        <button
          type="button"
          className="pennant nodrag nopan"
          data-direction={pennant.direction}
          data-flies={pennant.flies}
          data-edge={pennant.edge || undefined}
          data-selected={selected || undefined}
          aria-label={flagName(handoffs)}
          style={{
            transform: `translate(${rect.x}px, ${rect.y}px) scale(${scale})`,
            width: rect.width / scale,
            height: rect.height / scale,
          }}
        >
          <span className="pennant-cloth" aria-hidden="true">
            <span className="pennant-face" data-left={left} data-right={right}>
              <b>
                {ownerLetter[left]}
                <i>{pennant.leftwards ? '◂' : '▸'}</i>
                {ownerLetter[right]}
              </b>
              {pennant.edge && pennant.direction === 'forward' && <span>{t`Microsoft edge`}</span>}
            </span>
          </span>
        </button>
      }
    />
  );
}

function PrivacyLabel({
  flow,
  privacy,
  scale,
}: {
  readonly flow: FlowReport;
  readonly privacy: PrivacyLine;
  readonly scale: number;
}) {
  const handoff = flow.handoffs[privacy.handoff];
  const { label } = privacy;
  if (!handoff) return null;
  return (
    <HandOffPopover
      handoffs={[handoff]}
      index={privacy.handoff}
      title={t`Private ends here`}
      lead={flow.privacy.sentence}
      trigger={
        <button
          type="button"
          className="privacy-label nodrag nopan"
          style={{
            transform: `translate(${label.x}px, ${label.y}px) scale(${scale})`,
            width: label.width / scale,
            height: label.height / scale,
          }}
        >{t`Private ends here`}</button>
      }
    />
  );
}
