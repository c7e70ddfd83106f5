import { useEffect, useState } from 'react';
import type { Comparing } from '#editor/editor-state.ts';
import type { Comparison } from '#sim/report/comparison.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

export type ComparisonState =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly comparison: Comparison }
  | { readonly state: 'failed' };

/** What differs between the open design and the one it is set against, anew with every change. */
export function useComparison(comparing: Comparing | null): ComparisonState {
  const store = useEditorStore();
  const fresh = useEditor((state) => state.reportRevision === state.revision);
  const revision = useEditor((state) => state.reportRevision);
  const [answer, setAnswer] = useState<{
    readonly of: Comparing;
    readonly revision: number;
    readonly found: Comparison | null;
  } | null>(null);
  useEffect(() => {
    if (!comparing || !fresh) return;
    let current = true;
    const { document, compare } = store.getState();
    const { other, otherIs } = comparing;
    const asked = otherIs === 'before' ? compare(other, document) : compare(document, other);
    asked.then(
      (found) => {
        if (!current) return;
        store.getState().setDifferences(found);
        setAnswer({ of: comparing, revision, found });
      },
      () => current && setAnswer({ of: comparing, revision, found: null }),
    );
    return () => {
      current = false;
    };
  }, [store, comparing, fresh, revision]);
  if (answer === null || answer.of !== comparing || answer.revision !== revision) return { state: 'loading' };
  return answer.found ? { state: 'there', comparison: answer.found } : { state: 'failed' };
}
