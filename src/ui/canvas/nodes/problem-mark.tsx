import { useMemo } from 'react';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { type Finding, findingKey } from '#checks/finding.ts';
import { loudAbout } from '#checks/open-findings.ts';
import type { ElementId } from '#model/ids.ts';
import type { Zone } from '#model/zone.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { showProblem } from './show-problem.ts';
import { nodesInside } from './zone-summary.ts';

/** How many errors and warnings are about a thing. A click lists them. */
export function ProblemMark({ id, name }: { readonly id: string; readonly name: string }) {
  const found = useEditor((state) => loudAbout(state.document, state.findings, id as ElementId));
  return <Mark id={id} name={name} found={found} />;
}

/** The same for a zone: a collapsed one speaks for all that it hides. */
export function ZoneProblemMark({ zone, collapsed }: { readonly zone: Zone; readonly collapsed: boolean }) {
  const document = useEditor((state) => state.document);
  const findings = useEditor((state) => state.findings);
  const found = useMemo(() => {
    const ids = [zone.id, ...(collapsed ? nodesInside(document, zone.id).map((node) => node.id) : [])];
    return [...new Set(ids.flatMap((each) => loudAbout(document, findings, each)))];
  }, [document, findings, zone.id, collapsed]);
  return <Mark id={zone.id} name={zone.name} found={found} />;
}

interface MarkProps {
  readonly id: string;
  readonly name: string;
  readonly found: readonly Finding[];
}

function Mark({ id, name, found }: MarkProps) {
  const store = useEditorStore();
  const [first] = found;
  if (!first) return null;
  const error = found.some(({ severity }) => severity === 'error');
  const words = t`${plural(found.length, { one: '# problem', other: '# problems' })} with ${name}`;
  return (
    <button
      type="button"
      className="problem-mark nodrag"
      tabIndex={-1}
      data-severity={error ? 'error' : 'warning'}
      aria-label={words}
      title={found.map(({ message }) => message).join('\n')}
      onClick={(event) => {
        event.stopPropagation();
        showProblem(store, id, findingKey(first));
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span aria-hidden="true">{error ? '✕' : '▲'}</span>
      <span className="count">{found.length}</span>
    </button>
  );
}
