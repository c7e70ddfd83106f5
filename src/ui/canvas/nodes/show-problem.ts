import type { ElementId } from '#model/ids.ts';
import type { EditorStore } from '#ui/use-editor.tsx';

/** Selects what a mark stands on, and opens the list of problems at the first that is about it. */
export function showProblem(editor: EditorStore, id: string, finding: string): void {
  const { select, selectFinding, setDockTab, panels, togglePanel } = editor.getState();
  select([id as ElementId]);
  selectFinding(finding);
  setDockTab('problems');
  if (!panels.dock) togglePanel('dock');
}
