import { useEffect, useState } from 'react';
import type { NodeId } from '#model/ids.ts';
import type { RouterTables } from '#sim/report/router-tables.ts';
import { type EditorStore, useEditor, useEditorStore } from '#ui/use-editor.tsx';

export type TablesState =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly tables: RouterTables }
  | { readonly state: 'none' }
  | { readonly state: 'failed' };

/** The tables of a device, asked for while `wanted`, and again after every new report. */
export function useTables(node: NodeId, wanted: boolean): TablesState {
  const store = useEditorStore();
  const reportRevision = useEditor((state) => state.reportRevision);
  const [answer, setAnswer] = useState<TablesState>({ state: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new report is what makes the old tables wrong
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void tablesOrWhy(store, node).then((next) => current && setAnswer(next));
    return () => {
      current = false;
    };
  }, [store, node, wanted, reportRevision]);
  return answer;
}

async function tablesOrWhy(store: EditorStore, node: NodeId): Promise<TablesState> {
  try {
    const tables = await store.getState().tablesOf(node);
    return tables ? { state: 'there', tables } : { state: 'none' };
  } catch {
    // Superseded by a newer question, or the engine failed: either way there are no tables to show.
    return { state: 'failed' };
  }
}
