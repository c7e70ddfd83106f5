/** What the patterns mean, for the media of the path that is drawn. */

import { memo } from 'react';
import { t } from '#base/t.ts';
import { mediumLook } from '#drawing/path/words.ts';
import type { FlowReport, Medium } from '#sim/report/report.ts';
import { RibbonLine } from './ribbons.tsx';

export const MediumLegend = memo(function MediumLegend({ flow }: { readonly flow: FlowReport }) {
  const drawn = new Set(
    [flow.forward, flow.return].flatMap((path) => path?.segments.map(({ medium }) => familyOf(medium)) ?? []),
  );
  const media = ORDER.filter((medium) => drawn.has(familyOf(medium)));
  if (media.length === 0) return null;
  return (
    <ul className="medium-legend" aria-label={t`What the lines mean`}>
      {media.map((medium) => {
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

/** One medium for each look, from the most private on, so that the legend never changes its order. */
const ORDER: readonly Medium[] = [
  'customer-private',
  'provider-private',
  'microsoft-shared',
  'public-internet',
  'ipsec-over-internet',
];

const familyOf = (medium: Medium) => mediumLook[medium].family;
