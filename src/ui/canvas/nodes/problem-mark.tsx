import { findingKey } from '#checks/finding.ts';
import { loudAbout } from '#checks/open-findings.ts';
import type { ElementId } from '#model/ids.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

/** How many errors and warnings are about a thing. A click lists them. */
export function ProblemMark({ id, name }: { readonly id: string; readonly name: string }) {
  const store = useEditorStore();
  const found = useEditor((state) => loudAbout(state.document, state.findings, id as ElementId));
  const [first] = found;
  if (!first) return null;
  const error = found.some(({ severity }) => severity === 'error');
  const words = `${found.length} ${found.length === 1 ? 'problem' : 'problems'} with ${name}`;
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
        const { select, selectFinding, setDockTab, panels, togglePanel } = store.getState();
        select([id as ElementId]);
        selectFinding(findingKey(first));
        setDockTab('problems');
        if (!panels.dock) togglePanel('dock');
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span aria-hidden="true">{error ? '✕' : '▲'}</span>
      {found.length}
    </button>
  );
}
