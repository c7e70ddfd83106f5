/** What the patterns mean, for the media of the path that is drawn. */
import { memo } from 'react';
import type { FlowReport, Medium } from '#sim/report/report.ts';
import { RibbonLine } from './ribbons.tsx';
import { mediumLook } from './words.ts';

export const MediumLegend = memo(function MediumLegend({ flow }: { readonly flow: FlowReport }) {
  const media = new Map<string, Medium>();
  for (const path of [flow.forward, flow.return]) {
    for (const { medium } of path?.segments ?? []) media.set(mediumLook[medium].family, medium);
  }
  if (media.size === 0) return null;
  return (
    <ul className="medium-legend" aria-label="What the lines mean">
      {[...media.values()].map((medium) => {
        const { family, letter, word } = mediumLook[medium];
        return (
          <li key={family} className={`medium-${family}`}>
            <svg width={44} height={12} aria-hidden="true">
              <RibbonLine family={family} d="M2 6L42 6" width={4} />
            </svg>
            <b aria-hidden="true">{letter}</b>
            <span>{word}</span>
          </li>
        );
      })}
    </ul>
  );
});
