/** Ribbons as static SVG. A medium is told by colour, pattern and letter, so that a print in grey tells them apart too. */
import { memo } from 'react';
import type { PathDrawing } from '#drawing/path/path-drawing.ts';
import { type Polyline, svgPath, tenth } from '#drawing/path/polyline.ts';
import { arrowsOn, type Strand } from '#drawing/path/strands.ts';
import { type MediumFamily, mediumLook } from '#drawing/path/words.ts';

export const Ribbons = memo(function Ribbons({ drawing }: { readonly drawing: PathDrawing }) {
  return (
    <svg className="path-svg" aria-hidden="true">
      {drawing.strands.map((strand) => (
        <path
          key={keyOf(strand)}
          className="ribbon-casing"
          d={svgPath(strand.line)}
          strokeWidth={strand.width + 4}
        />
      ))}
      {drawing.strands.map((strand) => (
        <Ribbon key={keyOf(strand)} strand={strand} line={strand.line} />
      ))}
    </svg>
  );
});

/** What lies upon circuits' capsules. */
export const LaneRibbons = memo(function LaneRibbons({ drawing }: { readonly drawing: PathDrawing }) {
  return (
    <svg className="path-svg" aria-hidden="true">
      {drawing.strands.flatMap((strand) =>
        strand.onLane.map((line) => <Ribbon key={keyOf(strand)} strand={strand} line={line} />),
      )}
    </svg>
  );
});

export const Letters = memo(function Letters({
  drawing,
  scale,
}: {
  readonly drawing: PathDrawing;
  readonly scale: number;
}) {
  return (
    <svg className="path-svg" aria-hidden="true">
      {drawing.letters.map(({ at, strand }) => (
        <g
          key={`${tenth(at.x)} ${tenth(at.y)}`}
          className={`medium-${mediumLook[strand.medium].family}`}
          transform={`translate(${tenth(at.x)} ${tenth(at.y)}) scale(${scale})`}
        >
          <circle className="letter-disc" r={8.5} />
          <text className="letter-text" y={4.3}>
            {mediumLook[strand.medium].letter}
          </text>
        </g>
      ))}
      {drawing.shares.map(({ text, rect }) => (
        <text
          key={`${text} ${tenth(rect.x)} ${tenth(rect.y)}`}
          className="share-text"
          x={rect.x + rect.width / 2}
          y={rect.y + rect.height - 2.5 * scale}
          fontSize={12 * scale}
        >
          {text}
        </text>
      ))}
    </svg>
  );
});

function Ribbon({ strand, line }: { readonly strand: Strand; readonly line: Polyline }) {
  const { family } = mediumLook[strand.medium];
  return (
    <g className={`ribbon medium-${family}`}>
      <RibbonLine family={family} d={svgPath(line)} width={strand.width} />
      {arrowsOn(line).map(({ x, y, angle }) => (
        <path
          key={`${tenth(x)} ${tenth(y)}`}
          className="ribbon-arrow"
          d="M-4 -5L5 0L-4 5L-2 0Z"
          transform={`translate(${tenth(x)} ${tenth(y)}) rotate(${tenth(angle)}) scale(${tenth(0.7 + strand.width / 13)})`}
        />
      ))}
    </g>
  );
}

/** Solid, long dashes, two lines, dots, dashes and dots. */
export function RibbonLine({
  family,
  d,
  width,
}: {
  readonly family: MediumFamily;
  readonly d: string;
  readonly width: number;
}) {
  switch (family) {
    case 'private':
      return <path className="ribbon-line" d={d} strokeWidth={width} />;
    case 'dedicated':
      return <path className="ribbon-line" d={d} strokeWidth={width} strokeDasharray="15 5" />;
    case 'shared':
      return (
        <>
          <path className="ribbon-line" d={d} strokeWidth={width + 1} />
          <path className="ribbon-core" d={d} strokeWidth={(width + 1) / 3} />
        </>
      );
    case 'internet':
      return (
        <path
          className="ribbon-line ribbon-dots"
          d={d}
          strokeWidth={width}
          strokeDasharray={`0 ${width * 2 + 1}`}
        />
      );
    case 'tunnel':
      return (
        <path
          className="ribbon-line ribbon-dots"
          d={d}
          strokeWidth={width}
          strokeDasharray={`10 ${width * 2} 0 ${width * 2}`}
        />
      );
  }
}

const keyOf = ({ direction, segment }: Strand): string => `${direction} ${segment}`;
