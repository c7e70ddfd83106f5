/** How many errors and warnings are about a link, on its second quarter, where neither its label nor its ends are. */

import type { MouseEvent } from 'react';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { findingKey } from '#checks/finding.ts';
import { loudAbout } from '#checks/open-findings.ts';
import type { Curve } from '#drawing/scene/curve.ts';
import type { LinkId } from '#model/ids.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { showProblem } from '../nodes/show-problem.ts';
import { problemSpot } from './link-spots.ts';

export function LinkProblemMark({ id, curve }: { readonly id: LinkId; readonly curve: Curve }) {
  const store = useEditorStore();
  const found = useEditor((state) => loudAbout(state.document, state.findings, id));
  const [first] = found;
  if (!first) return null;
  const error = found.some(({ severity }) => severity === 'error');
  const { x, y } = problemSpot(curve);
  const words = t`${plural(found.length, { one: '# problem', other: '# problems' })} with this link`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      className="link-problem"
      role="button"
      tabIndex={-1}
      data-severity={error ? 'error' : 'warning'}
      aria-label={words}
      transform={`translate(${x} ${y})`}
      onClick={(event: MouseEvent) => {
        event.stopPropagation();
        showProblem(store, id, findingKey(first));
      }}
      onKeyDown={(event) => event.key === 'Enter' && showProblem(store, id, findingKey(first))}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <title>{found.map(({ message }) => message).join('\n')}</title>
      <g>
        <rect x={-15} y={-12} width={30} height={24} rx={12} />
        <text y={4} textAnchor="middle">
          {error ? '✕' : '▲'} {found.length}
        </text>
      </g>
    </g>
  );
}
